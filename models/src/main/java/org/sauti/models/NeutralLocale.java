package org.sauti.models;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * For libraries that change the case of their own identifiers by the default locale: in Turkish,
 * {@code EARLIEST} becomes {@code earlıest}, which nobody understands.
 */
public final class NeutralLocale {
  private NeutralLocale() {}

  /**
   * Does something under {@link Locale#ROOT} and then restores the usual locale. The default locale
   * belongs to the whole process, so this is for start-up, when little else runs.
   */
  public static <T> T during(Supplier<T> action) {
    Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    Locale format = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.ROOT);
    try {
      return action.get();
    } finally {
      Locale.setDefault(format);
      Locale.setDefault(Locale.Category.DISPLAY, display);
    }
  }
}
