package org.sauti.sink.console;

import io.javalin.http.Handler;

/** Lets only those through to a route who may use it, and says on the request who they are. */
@FunctionalInterface
interface RouteGuard {
  /** The handler of a route behind a check of who asks. */
  Handler guarded(Route route);
}
