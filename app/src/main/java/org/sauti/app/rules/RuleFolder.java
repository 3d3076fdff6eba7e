package org.sauti.app.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sauti.app.UserException;
import org.sauti.classify.rules.RuleExamples;
import org.sauti.classify.rules.RuleFiles;
import org.sauti.classify.rules.RuleSet;
import org.sauti.classify.rules.RuleSetReader;
import org.sauti.models.TextFile;

/** The rules in a folder, or those that come with Sauti. */
public final class RuleFolder {
  private RuleFolder() {}

  /**
   * The files, unread.
   *
   * @param folder null for the rules that come with Sauti
   * @throws org.sauti.models.settings.InvalidSettingsException when there is no such folder
   */
  public static RuleFiles files(Path folder) {
    return folder == null ? RuleFiles.builtIn() : RuleFiles.ofFolder(folder);
  }

  /**
   * Reads rules and runs their examples.
   *
   * @throws org.sauti.models.settings.InvalidSettingsException with every mistake
   * @throws UserException with every example that does not do what it should
   */
  public static RuleSet checked(RuleFiles files) {
    RuleSet rules = RuleSetReader.read(files);
    List<String> failures =
        RuleExamples.failures(rules).stream().map(RuleExamples.Failure::toString).toList();
    if (!failures.isEmpty()) {
      throw new UserException(
          String.join("\n", failures) + "\n" + failures.size() + " examples fail: mend the rules");
    }
    return rules;
  }

  /**
   * Writes the rules that come with Sauti into a folder, which is made when it is missing.
   *
   * @throws UserException when the folder is not empty or cannot be written
   */
  public static void export(Path folder) {
    try {
      Files.createDirectories(folder);
      try (var present = Files.list(folder)) {
        if (present.findAny().isPresent()) {
          throw new UserException(folder + " is not empty: name a new folder");
        }
      }
      for (TextFile file : RuleFiles.builtIn().files()) {
        Files.writeString(folder.resolve(file.name()), file.content(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UserException("cannot write into " + folder, e);
    }
  }
}
