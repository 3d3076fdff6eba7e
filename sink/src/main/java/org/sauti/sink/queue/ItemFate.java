package org.sauti.sink.queue;

import org.sauti.models.ModerationAction;
import org.sauti.models.QueueItem;

/** What became of an item, in one byte beside its keys; the order is stored. */
enum ItemFate {
  OPEN,
  DECIDED,
  /** Decided that the comment be removed. */
  REMOVED,
  CLOSED;

  private static final ItemFate[] ALL = values();

  static ItemFate of(QueueItem item) {
    return switch (item.state()) {
      case OPEN -> OPEN;
      case CLOSED -> CLOSED;
      case DECIDED -> item.decision().action() == ModerationAction.REMOVE ? REMOVED : DECIDED;
    };
  }

  static ItemFate decode(byte[] bytes) {
    return ALL[bytes[0]];
  }

  byte[] encoded() {
    return new byte[] {(byte) ordinal()};
  }
}
