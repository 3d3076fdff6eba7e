package org.sauti.models.zoo;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
 * @param labels what each output stands for, in order: the label of a {@link Harm}, several of them
 *     with {@link #AND} between, or {@link #NO_HARM}; outputs may share a harm
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

  /** Between the harms of an output that stands for several: {@code gender_abuse+toxic}. */
  public static final String AND = "+";

  public ModelManifest {
    notBlank(name, "name");
    notBlank(version, "version");
    notBlank(licence, "licence");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(created, "created");
    ModelFolder.requirePlainFileName(file, "file");
    Sha256.requireHex(sha256, "sha256");
    labels = List.copyOf(labels);
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    calibration =
        calibration.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    Set<Harm> harms = new HashSet<>();
    labels.forEach(label -> harms.addAll(harmsOf(label)));
    requireHarms(harms, labels, output);
    requireCalibration(harms, calibration);
  }

  /**
   * The harms that an output stands for.
   *
   * @param label an element of {@link #labels}
   * @return in the order of the label; none for {@link #NO_HARM}
   * @throws IllegalArgumentException when the label names what is no harm, or a harm twice
   */
  public static Set<Harm> harmsOf(String label) {
    Set<Harm> harms = new LinkedHashSet<>();
    if (label.equals(NO_HARM)) {
      return harms;
    }
    for (String name : label.split(Pattern.quote(AND), -1)) {
      Harm harm =
          Harm.ofLabel(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "labels: no such harm: " + name + DidYouMean.hint(name, Harm.labels())));
      if (!harms.add(harm)) {
        throw new IllegalArgumentException("labels: " + name + " must not be there twice in one");
      }
    }
    return harms;
  }

  /** The harms that the model tells of, in the order of {@link Harm}. */
  public Set<Harm> harms() {
    return Collections.unmodifiableSet(new TreeSet<>(calibration.get(ANY_LANGUAGE).keySet()));
  }

  /**
   * The places of the outputs that stand for a harm. When labels exclude each other (softmax), the
   * harm is as likely as they are together; else as likely as the likeliest of them.
   *
   * @return from 0, ascending; none when the model does not tell of the harm
   */
  public int[] outputsOf(Harm harm) {
    return IntStream.range(0, labels.size())
        .filter(output -> harmsOf(labels.get(output)).contains(harm))
        .toArray();
  }

  private static void requireHarms(Set<Harm> harms, List<String> labels, ModelOutput output) {
    if (harms.isEmpty()) {
      throw new IllegalArgumentException("labels must name at least one harm");
    }
    if (!output.names().isEmpty() && output.names().size() != labels.size()) {
      throw new IllegalArgumentException("output.names must be as many as labels");
    }
    if (output.activation() != ModelOutput.Activation.SOFTMAX) {
      return;
    }
    if (labels.size() < 2) {
      throw new IllegalArgumentException("labels must be at least 2 for softmax");
    }
    for (Harm harm : harms) {
      if (labels.stream().allMatch(label -> harmsOf(label).contains(harm))) {
        throw new IllegalArgumentException(
            "labels: " + harm.label() + " must not be in all of them, for softmax it always holds");
      }
    }
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
