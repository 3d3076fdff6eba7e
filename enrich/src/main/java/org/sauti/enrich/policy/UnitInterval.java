package org.sauti.enrich.policy;

/** The numbers from 0 to 1. */
final class UnitInterval {
  private UnitInterval() {}

  static float require(float value, String field) {
    if (!(value >= 0f && value <= 1f)) {
      throw new IllegalArgumentException(field + " must be in [0, 1] but is " + value);
    }
    return value;
  }
}
