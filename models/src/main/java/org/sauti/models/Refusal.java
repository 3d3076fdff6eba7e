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
  /** A decision needs a reason. */
  REASON_MISSING("say why in the reason");

  private final String remedy;

  Refusal(String remedy) {
    this.remedy = remedy;
  }

  /** What to do about it, as half a sentence. */
  public String remedy() {
    return remedy;
  }
}
