package org.sauti.app.score;

/** A row that cannot be scored. The message names the line and never quotes the text. */
public final class BadRowException extends Exception {
  private static final long serialVersionUID = 1L;

  public BadRowException(long line, String problem) {
    super("line " + line + ": " + problem, null, false, false);
  }
}
