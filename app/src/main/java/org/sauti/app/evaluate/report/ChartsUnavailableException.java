package org.sauti.app.evaluate.report;

/** This Java cannot draw: it lacks its graphics libraries or a font. */
public final class ChartsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChartsUnavailableException(Throwable cause) {
    super("this Java cannot draw charts", cause);
  }
}
