package org.sauti.models.settings;

import java.util.Objects;

/**
 * A setting as it was understood.
 *
 * @param path dotted path of its key, e.g. {@code kafka.bootstrap-servers}
 * @param value in words; secrets are masked
 * @param origin where the value came from
 */
public record EffectiveSetting(String path, String value, Origin origin) {
  /** Where a value came from. */
  public enum Origin {
    DEFAULT,
    FILE,
    ENVIRONMENT
  }

  public EffectiveSetting {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
  }
}
