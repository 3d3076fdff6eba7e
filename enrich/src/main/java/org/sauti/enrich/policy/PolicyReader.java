package org.sauti.enrich.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.sauti.models.Harm;
import org.sauti.models.settings.InvalidSettingsException;
import org.sauti.models.settings.SettingsDocument;
import org.sauti.models.settings.SettingsSection;

/** Reads policy files. The shipped one explains every line of the format. */
public final class PolicyReader {
  /** Name of the shipped policy among the resources. */
  public static final String DEFAULT_POLICY = "/org/sauti/enrich/default-policy.yaml";

  private static final Duration NEW_ACCOUNT_AGE = Duration.ofDays(14);

  private PolicyReader() {}

  /**
   * Reads a policy.
   *
   * @param name name of the file, for messages
   * @param yaml its content
   * @throws InvalidSettingsException with all mistakes, each with its line
   */
  public static Policy read(String name, String yaml) {
    SettingsDocument document = SettingsDocument.parse(name, yaml);
    SettingsSection root = document.root();
    String version = root.requiredText("version");
    Map<String, ModeratorQueue> queues = QueueReader.read(root);
    HarmPolicyReader harmReader = new HarmPolicyReader(queues.keySet());
    Map<Harm, HarmPolicy> harms = harmReader.read(root);
    UnmeasuredPolicy unmeasured = unmeasured(root.section("unmeasured"), harmReader);
    String childSafety = harmReader.queue(root.section("child-safety"), null);
    Duration newAccountAge = root.duration("new-account-age", NEW_ACCOUNT_AGE);
    document.finish();
    return new Policy(version, queues, harms, unmeasured, newAccountAge, childSafety);
  }

  /** The shipped policy. */
  public static Policy readDefault() {
    try (InputStream stream = PolicyReader.class.getResourceAsStream(DEFAULT_POLICY)) {
      String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return read("default-policy.yaml", yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnmeasuredPolicy unmeasured(SettingsSection section, HarmPolicyReader reader) {
    return new UnmeasuredPolicy(
        (float) section.number("minimum-threshold", 0, 0, 1),
        (float) section.number("margin", 0, 0, 1),
        reader.queue(section, null),
        (float) section.number("urgency-factor", 1, 0, 1));
  }
}
