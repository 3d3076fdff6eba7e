package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

/**
 * A command that was answered.
 *
 * @param commandId its id
 * @param refusal why it was refused, null when it was done
 */
public record HandledCommand(String commandId, Refusal refusal) {
  public HandledCommand {
    notBlank(commandId, "commandId");
  }
}
