package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Tells a running job to work differently from now on. The latest command of a type counts; it
 * stays in its topic, so that a job that starts later obeys it too.
 *
 * @param commandId made by the sender
 * @param type what it changes
 * @param version of what the files hold
 * @param files the new content, whole
 * @param issuedAt when it was sent
 */
public record ControlCommand(
    String commandId,
    ControlCommandType type,
    String version,
    List<TextFile> files,
    Instant issuedAt) {
  public ControlCommand {
    notBlank(commandId, "commandId");
    Objects.requireNonNull(type, "type");
    notBlank(version, "version");
    files = List.copyOf(files);
    Objects.requireNonNull(issuedAt, "issuedAt");
  }
}
