package org.sauti.sink.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The pages for moderators and the document for programs: files that never change at run time. What
 * lies in {@code assets} and in {@code messages} is served; a new file needs no line here.
 */
final class PageRoutes {
  static final String OPENAPI = "/api/openapi.json";
  static final String MESSAGES = "/messages/";
  static final String CHARTS = "/assets/uplot/";

  private static final String ASSETS = "/assets/";
  private static final String CATALOG_SUFFIX = ".json";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";

  /** The chart library, as its WebJar has it; only the lead's page loads it. */
  private static final String CHART_FOLDER = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

  private static final List<String> CHART_FILES = List.of("uPlot.iife.min.js", "uPlot.min.css");

  private PageRoutes() {}

  static List<Route> all() {
    List<Route> routes = new ArrayList<>();
    routes.add(page("/", "index.html", HTML));
    routes.add(page(OPENAPI, "openapi.json", JSON));
    for (String name : PackedFolder.names("assets", "app.js")) {
      routes.add(page(ASSETS + name, "assets/" + name, typeOf(name)));
    }
    for (String name : CHART_FILES) {
      routes.add(page(CHARTS + name, CHART_FOLDER + name, typeOf(name)));
    }
    List<String> catalogs = PackedFolder.names("messages", "en.json");
    for (String name : catalogs) {
      routes.add(page(MESSAGES + name, "messages/" + name, JSON));
    }
    routes.add(Route.open(MESSAGES + "index.json", Asset.of(localesOf(catalogs), JSON)));
    return List.copyOf(routes);
  }

  /** The locales that there are words in, as a JSON array, so that pages know what to offer. */
  private static byte[] localesOf(List<String> catalogs) {
    List<String> locales =
        catalogs.stream()
            .map(name -> name.substring(0, name.length() - CATALOG_SUFFIX.length()))
            .toList();
    return Json.bytes(locales);
  }

  private static String typeOf(String name) {
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (suffix) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("say in PageRoutes which type " + name + " has");
    };
  }

  private static Route page(String path, String file, String contentType) {
    return Route.open(path, Asset.load(file, contentType));
  }
}
