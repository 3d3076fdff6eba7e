package org.sauti.sink.console;

import java.util.List;

/** The page for moderators and the document for programs: files that never change at run time. */
final class PageRoutes {
  static final String OPENAPI = "/api/openapi.json";

  private static final String HTML = "text/html; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String SVG = "image/svg+xml";
  private static final String JSON = "application/json";

  private PageRoutes() {}

  static List<Route> all() {
    return List.of(
        page("/", "index.html", HTML),
        page("/app.css", "app.css", CSS),
        page("/app.js", "app.js", SCRIPT),
        page("/api.js", "api.js", SCRIPT),
        page("/item.js", "item.js", SCRIPT),
        page("/queues.js", "queues.js", SCRIPT),
        page("/dom.js", "dom.js", SCRIPT),
        page("/words.js", "words.js", SCRIPT),
        page("/favicon.svg", "favicon.svg", SVG),
        page(OPENAPI, "openapi.json", JSON));
  }

  private static Route page(String path, String file, String contentType) {
    return Route.open(path, Asset.load(file, contentType));
  }
}
