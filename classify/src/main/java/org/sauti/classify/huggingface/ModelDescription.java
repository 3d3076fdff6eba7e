package org.sauti.classify.huggingface;

import java.time.LocalDate;
import java.util.Objects;
import org.sauti.models.zoo.ModelInput;

/**
 * What people say of a model that becomes a model folder.
 *
 * @param name in the zoo
 * @param version of the model
 * @param description what it is
 * @param licence SPDX identifier, or {@code unknown}
 * @param created the day
 * @param text in which form the model reads texts
 */
public record ModelDescription(
    String name,
    String version,
    String description,
    String licence,
    LocalDate created,
    ModelInput.TextForm text) {
  public ModelDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(text, "text");
  }
}
