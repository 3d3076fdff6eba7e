package org.sauti.sink.export.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a language is spoken, as regions whose national telephone numbers a text in it can have. A
 * region in the language's tag comes first.
 */
final class SpokenIn {
  private static final String ANYWHERE = "ZZ";

  private static final Map<String, List<String>> REGIONS =
      Map.ofEntries(
          Map.entry("ar", List.of("EG", "SA", "MA", "DZ", "IQ", "SD", "JO", "TN", "AE", "LB")),
          Map.entry("bho", List.of("IN", "NP")),
          Map.entry("bn", List.of("BD", "IN")),
          Map.entry("de", List.of("DE", "AT", "CH")),
          Map.entry("en", List.of("US", "GB", "IN", "NG", "KE", "ZA", "AU", "GH", "PH", "IE")),
          Map.entry("es", List.of("ES", "MX", "AR", "CO", "PE", "CL", "VE", "US")),
          Map.entry("fa", List.of("IR", "AF")),
          Map.entry("fr", List.of("FR", "BE", "CA", "CH", "CI", "SN", "CM", "CD", "MA")),
          Map.entry("hi", List.of("IN")),
          Map.entry("id", List.of("ID")),
          Map.entry("it", List.of("IT", "CH")),
          Map.entry("ja", List.of("JP")),
          Map.entry("ko", List.of("KR")),
          Map.entry("ne", List.of("NP", "IN")),
          Map.entry("new", List.of("NP")),
          Map.entry("nl", List.of("NL", "BE")),
          Map.entry("pl", List.of("PL")),
          Map.entry("pt", List.of("BR", "PT", "AO", "MZ")),
          Map.entry("ro", List.of("RO", "MD")),
          Map.entry("ru", List.of("RU", "KZ", "UA", "BY")),
          Map.entry("sw", List.of("KE", "TZ", "UG", "CD")),
          Map.entry("ta", List.of("IN", "LK", "SG", "MY")),
          Map.entry("th", List.of("TH")),
          Map.entry("tl", List.of("PH")),
          Map.entry("tr", List.of("TR", "CY")),
          Map.entry("uk", List.of("UA")),
          Map.entry("ur", List.of("PK", "IN")),
          Map.entry("vi", List.of("VN")),
          Map.entry("zh", List.of("CN", "TW", "HK", "SG")));

  private SpokenIn() {}

  /** At least one region; for an unknown language one that has no national numbers. */
  static List<String> regions(String language) {
    Locale tag = Locale.forLanguageTag(language);
    List<String> spoken =
        REGIONS.getOrDefault(tag.toLanguageTag().split("-", -1)[0], List.of(ANYWHERE));
    if (tag.getCountry().length() != 2 || spoken.contains(tag.getCountry())) {
      return spoken;
    }
    List<String> regions = new ArrayList<>(List.of(tag.getCountry()));
    regions.addAll(spoken);
    return regions;
  }
}
