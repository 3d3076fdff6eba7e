package org.sauti.models;

import java.util.Objects;

/** Checks shared by the compact constructors of the contract's records. */
final class Checks {
  private Checks() {}

  static String notBlank(String value, String field) {
    Objects.requireNonNull(value, field);
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " must not be blank");
    }
    return value;
  }

  static float unitInterval(float value, String field) {
    if (!(value >= 0f && value <= 1f)) {
      throw new IllegalArgumentException(field + " must be in [0, 1] but is " + value);
    }
    return value;
  }
}
