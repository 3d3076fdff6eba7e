package org.sauti.app.zoo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.sauti.app.UserException;
import org.sauti.classify.huggingface.LabelMapping;
import org.sauti.classify.huggingface.LabelProposal;
import org.sauti.models.Harm;
import org.sauti.models.zoo.InvalidModelException;

/** Asks a person what the labels of a model mean, one after the other. */
final class LabelQuestions {
  private final BufferedReader answers;
  private final PrintWriter terminal;

  LabelQuestions(BufferedReader answers, PrintWriter terminal) {
    this.answers = answers;
    this.terminal = terminal;
  }

  /**
   * Asks.
   *
   * @param names of the labels
   * @param proposals taken when the answer is empty
   * @return what a manifest says of each
   * @throws UserException when there are no answers any more
   */
  List<String> ask(List<String> names, List<String> proposals) throws IOException {
    terminal.println("What do the model's labels mean? Harms with + between, or none:");
    terminal.println("  " + String.join(" ", Harm.labels()));
    terminal.println("Enter takes what is in brackets.");
    List<String> labels = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      labels.add(ask(names.get(index), proposals.get(index)));
    }
    return labels;
  }

  private String ask(String name, String proposal) throws IOException {
    while (true) {
      terminal.print("  " + name + " [" + proposal + "] = ");
      terminal.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new UserException("no answer for the label '" + name + "': give --map");
      }
      String label = answer.isBlank() ? proposal : answer.strip();
      if (label.equals(LabelProposal.UNKNOWN)) {
        continue;
      }
      try {
        LabelMapping.requireHarms(label, name);
        return label;
      } catch (InvalidModelException e) {
        terminal.println("  " + e.getMessage().replaceFirst("^--map: ", ""));
      }
    }
  }
}
