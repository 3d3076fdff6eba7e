package org.sauti.sink.console;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Something that the service answers.
 *
 * @param method the HTTP method
 * @param path with parameters in braces, as in the OpenAPI document
 * @param roles one of these is needed; empty for everybody, logged in or not
 * @param handler gives the answer
 */
record Route(HandlerType method, String path, Set<Role> roles, Handler handler) {
  Route {
    roles = Set.copyOf(roles);
  }

  static Route get(String path, Set<Role> roles, Handler handler) {
    return new Route(HandlerType.GET, path, roles, handler);
  }

  static Route post(String path, Set<Role> roles, Handler handler) {
    return new Route(HandlerType.POST, path, roles, handler);
  }

  static Route put(String path, Set<Role> roles, Handler handler) {
    return new Route(HandlerType.PUT, path, roles, handler);
  }

  static Route delete(String path, Set<Role> roles, Handler handler) {
    return new Route(HandlerType.DELETE, path, roles, handler);
  }

  /** For everybody, logged in or not: pages, log-in, health. */
  static Route open(String path, Handler handler) {
    return new Route(HandlerType.GET, path, Set.of(), handler);
  }
}
