package org.sauti.app.demo;

import java.time.Duration;
import java.util.Objects;

/**
 * What can be chosen about a demo.
 *
 * @param rate records a second, above 0
 * @param length when to end; null for when it is interrupted
 * @param port of the moderators' page
 */
public record DemoOptions(double rate, Duration length, int port) {
  public DemoOptions {
    if (!(rate > 0)) {
      throw new IllegalArgumentException("the rate must be above 0");
    }
    if (length != null && length.isNegative()) {
      throw new IllegalArgumentException("the length must not be negative");
    }
    Objects.checkIndex(port, 65_536);
  }
}
