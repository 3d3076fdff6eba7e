package org.sauti.app.zoo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.sauti.app.UserException;
import org.sauti.classify.huggingface.Export;
import org.sauti.classify.huggingface.LabelMapping;
import org.sauti.classify.huggingface.LabelProposal;
import org.sauti.models.Harm;

/** Finds out what the labels of an export mean when nobody said so on the command line. */
public final class LabelChoice {
  private LabelChoice() {}

  /** Asks at a terminal. */
  public static List<String> ask(Export export, BufferedReader answers, PrintWriter terminal)
      throws IOException {
    return new LabelQuestions(answers, terminal).ask(export.labels(), proposals(export));
  }

  /** What to say where nobody can be asked: the option to give, as far as it can be guessed. */
  public static UserException missing(Export export) {
    List<String> proposals = proposals(export);
    String hint =
        proposals.contains(LabelProposal.UNKNOWN)
            ? "; for each ? write none or harms with + between: " + String.join(" ", Harm.labels())
            : "; check that this is what they mean";
    return new UserException(
        "say what the model's labels mean: --map '"
            + LabelMapping.describe(export.labels(), proposals)
            + "'"
            + hint);
  }

  private static List<String> proposals(Export export) {
    return LabelProposal.of(export.labels(), export.activation());
  }
}
