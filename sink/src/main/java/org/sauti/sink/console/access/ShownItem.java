package org.sauti.sink.console.access;

import java.util.Objects;

/**
 * An item that somebody is shown.
 *
 * @param itemId the item
 * @param heavy whether it is in one of the heavy queues
 * @param severe whether it is of the kind that weighs most
 * @param revealed whether its text is uncovered
 */
public record ShownItem(String itemId, boolean heavy, boolean severe, boolean revealed) {
  public ShownItem {
    Objects.requireNonNull(itemId, "itemId");
  }
}
