package org.sauti.sink.console;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * Something that the service answers.
 *
 * @param method the HTTP method
 * @param path with parameters in braces, as in the OpenAPI document
 * @param handler gives the answer
 */
record Route(HandlerType method, String path, Handler handler) {
  static Route get(String path, Handler handler) {
    return new Route(HandlerType.GET, path, handler);
  }

  static Route post(String path, Handler handler) {
    return new Route(HandlerType.POST, path, handler);
  }
}
