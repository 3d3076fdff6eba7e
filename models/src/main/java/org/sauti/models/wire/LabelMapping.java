package org.sauti.models.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.sauti.models.Harm;

/** What was said of harms, to a map of Avro and back. */
final class LabelMapping {
  private LabelMapping() {}

  static Map<String, Boolean> toAvro(Map<Harm, Boolean> labels) {
    Map<String, Boolean> byName = new TreeMap<>();
    labels.forEach((harm, present) -> byName.put(harm.label(), present));
    return byName;
  }

  static Map<Harm, Boolean> fromAvro(Map<String, Boolean> labels) {
    Map<Harm, Boolean> byHarm = new EnumMap<>(Harm.class);
    labels.forEach((name, present) -> byHarm.put(VerdictMapping.harm(name), present));
    return byHarm;
  }
}
