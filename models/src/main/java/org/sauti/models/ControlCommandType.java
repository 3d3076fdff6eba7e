package org.sauti.models;

/** What a control command changes. */
public enum ControlCommandType {
  /** The rules that run beside the model: all of them, in place of those before. */
  RULES
}
