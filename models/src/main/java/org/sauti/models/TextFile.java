package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.io.Serializable;
import java.util.Objects;

/**
 * A text file that travels with its name.
 *
 * @param name without folders
 * @param content what is in it
 */
public record TextFile(String name, String content) implements Serializable {
  public TextFile {
    notBlank(name, "name");
    Objects.requireNonNull(content, "content");
  }
}
