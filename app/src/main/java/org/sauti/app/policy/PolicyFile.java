package org.sauti.app.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauti.app.UserException;
import org.sauti.enrich.policy.Policy;
import org.sauti.enrich.policy.PolicyReader;

/** Finds the policy that the configuration names. */
public final class PolicyFile {
  private PolicyFile() {}

  /**
   * Reads a policy.
   *
   * @param file null for the policy that comes with Sauti
   * @throws UserException when the file cannot be read
   * @throws org.sauti.models.settings.InvalidSettingsException when it has mistakes
   */
  public static Policy read(Path file) {
    if (file == null) {
      return PolicyReader.readDefault();
    }
    try {
      return PolicyReader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UserException("cannot read the policy " + file + ": check enrich.policy", e);
    }
  }
}
