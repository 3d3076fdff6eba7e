package org.sauti.sink.queue;

/** What is counted. The codes are stored: they are never changed or used again. */
enum StatisticKind {
  /** Items that came into a queue. Dimensions: queue. */
  ARRIVED(1),
  /** Decisions. Dimensions: queue, moderator, action. */
  DECIDED(2),
  /** Decisions by how long the item had waited. Dimensions: queue, {@link AgeClass}. */
  WAITED(3),
  /** Findings that a decision confirmed. Dimensions: harm, language, model, its version. */
  CONFIRMED(4),
  /** Findings that a decision refuted. Dimensions: harm, language, model, its version. */
  REFUTED(5),
  /**
   * The confidences of the findings decided on, in millionths, so that sums are exact. Dimensions:
   * harm, language, model, its version.
   */
  EXPECTED(6),
  /** Pairs of first and second opinion. Dimensions: language, first action, second action. */
  ACTIONS(7),
  /** Pairs of first and second opinion. Dimensions: harm, language, first label, second label. */
  LABELS(8),
  /** Decisions that others took back or decided otherwise. Dimensions: queue. */
  OVERTURNED(9),
  /** Right answers where the answer was known. Dimensions: moderator. */
  RIGHT(10),
  /** Wrong answers where the answer was known. Dimensions: moderator. */
  WRONG(11);

  private final byte code;

  StatisticKind(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }
}
