package org.sauti.app.score;

import java.io.IOException;

/** Reads rows one by one, in constant memory. */
public interface RowReader {

  /**
   * The next row, or null after the last.
   *
   * @throws BadRowException when the next row cannot be scored; reading can go on behind it
   */
  Row next() throws IOException, BadRowException;
}
