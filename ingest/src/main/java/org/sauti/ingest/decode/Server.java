package org.sauti.ingest.decode;

import java.util.Locale;

/**
 * The server of a federated or self-hosted platform. Ids are unique only there, so that they carry
 * its name wherever it is known: {@code forum.example/42}.
 *
 * @param name host, with port and path if it has them, null when not known
 * @param address where pages begin, without a slash at the end, null when not known
 */
record Server(String name, String address) {
  private static final Server UNKNOWN = new Server(null, null);
  private static final String SCHEME_END = "://";

  /** The server at this host or URL; null is a server that is not known. */
  static Server of(String hostOrUrl) {
    if (hostOrUrl == null || hostOrUrl.isBlank()) {
      return UNKNOWN;
    }
    String given = hostOrUrl.strip();
    while (given.endsWith("/")) {
      given = given.substring(0, given.length() - 1);
    }
    int scheme = given.indexOf(SCHEME_END);
    String name = scheme < 0 ? given : given.substring(scheme + SCHEME_END.length());
    String address = scheme < 0 ? "https" + SCHEME_END + given : given;
    return new Server(name.toLowerCase(Locale.ROOT), address);
  }

  /** The id of something on this server, null for null. */
  String scoped(String id) {
    return id == null || name == null ? id : name + "/" + id;
  }

  /** The URL of a page at a path, which may begin with that of the server; null when not known. */
  String page(String path) {
    if (address == null) {
      return null;
    }
    int folder = name.indexOf('/');
    String base = folder < 0 ? "" : address.substring(address.length() - name.length() + folder);
    return path.startsWith(base + "/") ? address + path.substring(base.length()) : address + path;
  }
}
