package org.sauti.models;

/** Why a command was refused. The set is closed: whoever sends commands can rely on it. */
public enum Refusal {
  /** There is no such item, or it was forgotten after its time. */
  NOT_FOUND("check the item's id"),
  /** Another moderator has the item. */
  CLAIMED_BY_ANOTHER("take another item, or wait until it is released or expires"),
  /** Nobody has the item. */
  NOT_CLAIMED("claim the item first"),
  /** The sender had the item, but the time ran out. */
  CLAIM_EXPIRED("claim the item again"),
  /** A moderator decided already. */
  ALREADY_DECIDED("read the decision in the item's history"),
  /** The comment was deleted, or an edit took the reason to look away. */
  CLOSED("take another item"),
  /** The item is not as it was when the sender looked. */
  STALE_VERSION("look at the item as it is now, then send the command again"),
  /** A decision, an escalation and a move need a reason, a note its text. */
  REASON_MISSING("say why in the reason"),
  /** No decision was made on the item. */
  NOT_DECIDED("decide on the item first"),
  /** The decision is somebody else's. */
  NOT_YOURS("ask the moderator who decided, or a lead"),
  /** The sender gave an opinion on the item already. */
  OPINION_GIVEN("take another item: a second opinion must be somebody else's"),
  /** No second opinion is wanted. */
  NO_REVIEW("take another item"),
  /** A move needs a queue other than the item's. */
  QUEUE_MISSING("name the queue to move the item to"),
  /** A labelling needs a harm. */
  LABELS_MISSING("say of at least one harm whether the text has it");

  private final String remedy;

  Refusal(String remedy) {
    this.remedy = remedy;
  }

  /** What to do about it, as half a sentence. */
  public String remedy() {
    return remedy;
  }
}
