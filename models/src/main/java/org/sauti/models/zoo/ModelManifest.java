package org.sauti.models.zoo;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;

/**
 * Everything about a model that is not in its file: {@code manifest.json}.
 *
 * @param name the model's name, as in {@code zoo/<name>}
 * @param version of the model
 * @param description what it is, for people
 * @param licence SPDX identifier of its licence
 * @param created the day it was made
 * @param file name of the model file in the folder
 * @param sha256 of the model file, lower-case hex
 * @param labels what each output stands for, in order: the label of a {@link Harm}, each at most
 *     once, or {@link #NO_HARM}
 * @param input what it reads
 * @param output what it gives
 * @param calibration by language (BCP 47 tag) and harm; {@link #ANY_LANGUAGE} has every harm of the
 *     labels, the languages may have some
 */
public record ModelManifest(
    String name,
    String version,
    String description,
    String licence,
    LocalDate created,
    String file,
    String sha256,
    List<String> labels,
    ModelInput input,
    ModelOutput output,
    Map<String, Map<Harm, LabelCalibration>> calibration) {
  /** The calibration for every language that has none of its own. */
  public static final String ANY_LANGUAGE = "*";

  /** The label of an output that stands for no harm, such as "neither" of a softmax model. */
  public static final String NO_HARM = "none";

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public ModelManifest {
    notBlank(name, "name");
    notBlank(version, "version");
    notBlank(licence, "licence");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(created, "created");
    ModelFolder.requirePlainFileName(file, "file");
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("sha256 must be 64 lower-case hex digits");
    }
    labels = List.copyOf(labels);
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    calibration =
        calibration.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    Set<Harm> harms = harmsOf(labels);
    if (output.activation() == ModelOutput.Activation.SOFTMAX && labels.size() < 2) {
      throw new IllegalArgumentException("labels must be at least 2 for softmax");
    }
    requireCalibration(harms, calibration);
  }

  private static Set<Harm> harmsOf(List<String> labels) {
    Set<Harm> harms = new HashSet<>();
    for (String label : labels) {
      if (label.equals(NO_HARM)) {
        continue;
      }
      Harm harm =
          Harm.ofLabel(label)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "labels: no such harm: "
                              + label
                              + DidYouMean.hint(label, Harm.labels())));
      if (!harms.add(harm)) {
        throw new IllegalArgumentException("labels: " + label + " must not be there twice");
      }
    }
    if (harms.isEmpty()) {
      throw new IllegalArgumentException("labels must name at least one harm");
    }
    return harms;
  }

  private static void requireCalibration(
      Set<Harm> harms, Map<String, Map<Harm, LabelCalibration>> calibration) {
    Map<Harm, LabelCalibration> fallback = calibration.getOrDefault(ANY_LANGUAGE, Map.of());
    for (Harm harm : harms) {
      if (!fallback.containsKey(harm)) {
        throw new IllegalArgumentException(
            "calibration.*." + harm.label() + " is missing: every label needs one");
      }
    }
    calibration.forEach(
        (language, byHarm) -> {
          for (Harm harm : byHarm.keySet()) {
            if (!harms.contains(harm)) {
              throw new IllegalArgumentException(
                  "calibration." + language + "." + harm.label() + " is not among the labels");
            }
          }
        });
  }

  private static void notBlank(String value, String key) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(key + " must not be blank");
    }
  }
}
