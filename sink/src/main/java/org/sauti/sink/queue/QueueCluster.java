package org.sauti.sink.queue;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How several instances of the service, which share the partitions among them, ask each other for
 * what they have. What they say is not encrypted: they belong into one private network.
 *
 * @param host name or address under which the others reach this instance
 * @param port on which they reach it, 1 to 65535
 * @param secret what they know each other by, at least 16 characters; the same on all of them
 * @param standbyReplicas how many other instances follow the state of each partition, so that they
 *     can stand in for its writer at once; 0 or more
 */
public record QueueCluster(String host, int port, String secret, int standbyReplicas) {
  public static final int DEFAULT_STANDBY_REPLICAS = 1;

  private static final int SHORTEST_SECRET = 16;
  private static final int LARGEST_PORT = 65_535;
  private static final Pattern ADDRESS = Pattern.compile("(\\[[^\\]]+\\]|[^:\\s]+):(\\d{1,5})");

  public QueueCluster {
    Objects.requireNonNull(host, "host");
    if (host.isBlank() || port < 1 || port > LARGEST_PORT) {
      throw new IllegalArgumentException("the advertised address must be host:port");
    }
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "the secret of the instances must have at least 16 characters: make one with"
              + " 'openssl rand -hex 32'");
    }
    if (standbyReplicas < 0) {
      throw new IllegalArgumentException(
          "standbyReplicas must be at least 0 but is " + standbyReplicas);
    }
  }

  /**
   * @param address {@code host:port}, an IPv6 address in brackets
   */
  public static QueueCluster of(String address, String secret, int standbyReplicas) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "the advertised address must be host:port but is '" + address + "'");
    }
    return new QueueCluster(
        matcher.group(1), Integer.parseInt(matcher.group(2)), secret, standbyReplicas);
  }

  /** The address as one word. */
  public String address() {
    return host + ":" + port;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "QueueCluster[address=%s, standbyReplicas=%d]", address(), standbyReplicas);
  }
}
