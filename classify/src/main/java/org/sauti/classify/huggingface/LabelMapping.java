package org.sauti.classify.huggingface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.sauti.models.DidYouMean;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelManifest;

/**
 * What the labels of somebody's model mean here, as it is written on a command line: {@code
 * HATE=gender_abuse+toxic,NOT_HATE=none}.
 */
public final class LabelMapping {
  private LabelMapping() {}

  /**
   * Reads a mapping.
   *
   * @param text label=harms pairs with commas between; the labels may have commas themselves
   * @param names the model's labels in the order of its outputs
   * @return for each name what a manifest says of it; {@code none} for those that the text leaves
   *     out
   * @throws InvalidModelException when a label or a harm is not known
   */
  public static List<String> parse(String text, List<String> names) {
    Map<String, String> harms = new LinkedHashMap<>();
    StringJoiner pair = new StringJoiner(",");
    for (String piece : text.split(",")) {
      // A piece without '=' is the first half of a name with a comma in it.
      pair.add(piece);
      if (piece.contains("=")) {
        put(pair.toString(), names, harms);
        pair = new StringJoiner(",");
      }
    }
    if (pair.length() > 0) {
      throw new InvalidModelException("--map: " + pair + " must be label=harm");
    }
    return names.stream().map(name -> harms.getOrDefault(name, ModelManifest.NO_HARM)).toList();
  }

  private static void put(String pair, List<String> names, Map<String, String> harms) {
    int equals = pair.lastIndexOf('=');
    String name = pair.substring(0, equals).strip();
    String label = pair.substring(equals + 1).strip();
    if (!names.contains(name)) {
      throw new InvalidModelException(
          "--map: the model has no label '"
              + name
              + "'"
              + (DidYouMean.suggest(name, names).isPresent()
                  ? DidYouMean.hint(name, names)
                  : ", only " + String.join(", ", names)));
    }
    requireHarms(label, name);
    if (harms.put(name, label) != null) {
      throw new InvalidModelException("--map: '" + name + "' must not be there twice");
    }
  }

  /**
   * Checks what one label is said to mean.
   *
   * @throws InvalidModelException when that is no harm
   */
  public static void requireHarms(String label, String name) {
    try {
      ModelManifest.harmsOf(label);
    } catch (IllegalArgumentException e) {
      throw new InvalidModelException(
          "--map: " + name + "=" + label + ": " + e.getMessage().replaceFirst("^labels: ", ""), e);
    }
  }

  /** The mapping as it is written; the way back from {@link #parse}. */
  public static String describe(List<String> names, List<String> labels) {
    List<String> pairs = new ArrayList<>();
    for (int output = 0; output < names.size(); output++) {
      pairs.add(names.get(output) + "=" + labels.get(output));
    }
    return String.join(",", pairs);
  }
}
