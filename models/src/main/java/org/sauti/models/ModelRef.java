package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

/**
 * Names exactly one model.
 *
 * @param name folder name in the zoo
 * @param version version in the manifest
 * @param sha256 of the model file, lower-case hex
 */
public record ModelRef(String name, String version, String sha256) {
  public ModelRef {
    notBlank(name, "name");
    notBlank(version, "version");
    notBlank(sha256, "sha256");
  }
}
