package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parameters of a query, read and checked. */
final class Parameters {
  private static final int TEXT_LIMIT = 200;
  private static final int TEXTS_LIMIT = 50;
  private static final int CURSOR_LIMIT = 2_000;

  private final Context context;

  Parameters(Context context) {
    this.context = context;
  }

  static ProblemException bad(String detail) {
    return new ProblemException(
        Problem.of(
            HttpStatus.BAD_REQUEST, "BAD_PARAMETER", "A parameter cannot be understood", detail));
  }

  /** Null when it is not given. */
  String text(String name) {
    String text = context.queryParam(name);
    if (text != null && text.length() > TEXT_LIMIT) {
      throw bad("Keep " + name + " to at most " + TEXT_LIMIT + " characters.");
    }
    return text;
  }

  /** Where a list goes on; null for its beginning. */
  String cursor(String name) {
    String cursor = context.queryParam(name);
    if (cursor != null && cursor.length() > CURSOR_LIMIT) {
      throw bad("Give as " + name + " what the page before gave as next.");
    }
    return cursor;
  }

  /** All values of a parameter that can be given several times. */
  Set<String> texts(String name) {
    Set<String> texts = new TreeSet<>(context.queryParams(name));
    if (texts.size() > TEXTS_LIMIT || texts.stream().anyMatch(Parameters::isNoName)) {
      throw bad(
          "Give as " + name + " at most " + TEXTS_LIMIT + " short names, none of them empty.");
    }
    return texts;
  }

  private static boolean isNoName(String text) {
    return text.isBlank() || text.length() > TEXT_LIMIT;
  }

  int integer(String name, int defaultValue, int min, int max) {
    String text = text(name);
    if (text == null) {
      return defaultValue;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw bad("Give as " + name + " a number from " + min + " to " + max + ".");
  }

  /** In [0, 1]; null when it is not given. */
  Float share(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      float value = Float.parseFloat(text);
      if (value >= 0f && value <= 1f) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw bad("Give as " + name + " a number from 0 to 1.");
  }

  Instant time(String name, Instant defaultValue) {
    String text = text(name);
    if (text == null) {
      return defaultValue;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw bad("Give as " + name + " a time like 2026-11-25T09:00:00Z.");
    }
  }

  <E extends Enum<E>> E choice(String name, Class<E> type, E defaultValue) {
    String text = text(name);
    if (text == null) {
      return defaultValue;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> lower(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    Arrays.stream(type.getEnumConstants())
                        .map(Parameters::lower)
                        .collect(Collectors.joining(" or ", "Give as " + name + " ", "."))));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
