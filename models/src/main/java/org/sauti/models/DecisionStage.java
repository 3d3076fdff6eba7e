package org.sauti.models;

/** As which opinion of an item a decision was made. */
public enum DecisionStage {
  /** By the first moderator who decided. */
  FIRST,
  /** By a second one, who did not see the first decision. */
  SECOND,
  /** By somebody with more say, after two had disagreed or one had passed the item up. */
  FINAL,
  /** On an item with a known answer, to see how sure moderators are. */
  GOLDEN
}
