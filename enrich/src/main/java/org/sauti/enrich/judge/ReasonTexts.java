package org.sauti.enrich.judge;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sauti.models.Harm;
import org.sauti.models.RuleSeverity;
import org.sauti.models.Verdict;

/** The templates of reasons in one language. Not safe for use by several threads. */
public final class ReasonTexts {
  private final ULocale locale;
  private final Map<String, MessageFormat> templates;

  private ReasonTexts(ULocale locale, Properties properties) {
    this.locale = locale;
    this.templates =
        properties.stringPropertyNames().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    key -> key, key -> new MessageFormat(properties.getProperty(key), locale)));
  }

  /** The English ones. */
  public static ReasonTexts english() {
    return load(ULocale.ENGLISH);
  }

  private static ReasonTexts load(ULocale locale) {
    String resource = "reasons-" + locale.toLanguageTag() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            ReasonTexts.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return new ReasonTexts(locale, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills in a template.
   *
   * @throws MissingResourceException when there is none with this key
   */
  String text(String key, Map<String, Object> values) {
    MessageFormat template = templates.get(key);
    if (template == null) {
      throw new MissingResourceException(
          "no text for " + key + " in " + locale.toLanguageTag(), "reasons", key);
    }
    return template.format(values);
  }

  /** The name of a harm. */
  String harm(Harm harm) {
    return text("harm." + harm.label(), Map.of());
  }

  /** The name of a severity. */
  String severity(RuleSeverity severity) {
    return text("severity." + severity.name().toLowerCase(Locale.ROOT), Map.of());
  }

  /** The name of a language, given its BCP 47 tag. */
  String language(String tag) {
    if (tag.equals(Verdict.UNDETERMINED)) {
      return text("language.unknown", Map.of());
    }
    return ULocale.forLanguageTag(tag).getDisplayName(locale);
  }

  /** One, two and three. */
  String list(List<String> parts) {
    return ListFormatter.getInstance(locale).format(parts);
  }
}
