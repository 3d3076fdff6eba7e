package org.sauti.classify.rules;

/** Whether a rule's matches have an effect. */
public enum RuleState {
  /** They go into verdicts. */
  ACTIVE,
  /** They are counted and go nowhere: for rules that still have to prove themselves. */
  SHADOW
}
