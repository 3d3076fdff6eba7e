package org.sauti.models;

/** How bad it is when a rule is right, from the least to the worst. */
public enum RuleSeverity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
