package org.sauti.classify.cascade;

import java.util.Set;
import java.util.TreeSet;
import org.sauti.models.Harm;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.ModelManifest;

/**
 * Languages in which a model was measured for a harm.
 *
 * @param tags BCP 47
 */
public record MeasuredLanguages(Set<String> tags) {
  public MeasuredLanguages {
    tags = Set.copyOf(tags);
  }

  /** Those that a manifest has numbers for; all languages together are none of them. */
  public static MeasuredLanguages of(ModelManifest manifest, Harm harm) {
    Set<String> tags = new TreeSet<>();
    manifest
        .calibration()
        .forEach(
            (language, harms) -> {
              LabelCalibration calibration = harms.get(harm);
              if (calibration != null
                  && calibration.isMeasured()
                  && !language.equals(ModelManifest.ANY_LANGUAGE)) {
                tags.add(language);
              }
            });
    return new MeasuredLanguages(tags);
  }

  /**
   * Whether the language is one of them, or a narrower form of one: {@code pt-BR} of {@code pt}.
   */
  public boolean contains(String language) {
    for (int end = language.length(); end > 0; end = language.lastIndexOf('-', end - 1)) {
      if (tags.contains(language.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
