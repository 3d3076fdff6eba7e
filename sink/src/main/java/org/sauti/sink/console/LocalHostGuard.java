package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;

/**
 * Refuses requests that reached a loopback address under another name: a page of another site can
 * make its own name point to 127.0.0.1 and would then count as the same site.
 */
final class LocalHostGuard implements Handler {
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopback;
  private final Set<String> names;

  /**
   * @param host what the service listens on
   * @param publicUrl where browsers find the console when a proxy stands before it; nullable
   */
  LocalHostGuard(String host, URI publicUrl) {
    this.loopback = isLoopback(host);
    this.names = new HashSet<>(LOCAL_NAMES);
    if (publicUrl != null) {
      names.add(publicUrl.getHost());
    }
  }

  /** Whether nobody but this machine can reach the service. */
  boolean isLoopback() {
    return loopback;
  }

  @Override
  public void handle(Context context) {
    if (loopback && !names.contains(hostName(context.host()))) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.MISDIRECTED_REQUEST,
              "NOT_LOCAL",
              "This service is for this machine only",
              "Open it as http://localhost, or let it listen on an address of the network."));
    }
  }

  private static String hostName(String hostAndPort) {
    if (hostAndPort == null) {
      return "";
    }
    try {
      String host = URI.create("http://" + hostAndPort).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
