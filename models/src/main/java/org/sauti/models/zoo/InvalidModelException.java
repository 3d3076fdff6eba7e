package org.sauti.models.zoo;

import java.util.List;

/** A model folder that cannot be used. Each mistake is one line that names the file and the key. */
public final class InvalidModelException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final List<String> mistakes;

  /** One mistake. */
  public InvalidModelException(String mistake) {
    this(List.of(mistake));
  }

  /** One mistake with what caused it. */
  public InvalidModelException(String mistake, Throwable cause) {
    super(mistake, cause);
    this.mistakes = List.of(mistake);
  }

  /** Everything that is wrong; the message has one mistake a line. */
  public InvalidModelException(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** What is wrong, one line each, at least one. */
  public List<String> mistakes() {
    return mistakes;
  }
}
