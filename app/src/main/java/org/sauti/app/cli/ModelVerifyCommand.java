package org.sauti.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sauti.app.SautiHome;
import org.sauti.app.UserException;
import org.sauti.app.zoo.ModelCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti model verify}: whether models are whole and work. */
@Command(
    name = "verify",
    header = "Checks that models are whole and work.",
    description = {
      "Checks fingerprints, manifest and card, loads the model and runs it on a few texts. The exit",
      "code is 1 when something is wrong."
    },
    mixinStandardHelpOptions = true)
public final class ModelVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Models of the zoo, or folders.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "Every model of the zoo.")
  private boolean all;

  @Override
  public Integer call() {
    if (all == !names.isEmpty()) {
      throw new UserException("name the models to verify, or --all for every model of the zoo");
    }
    PrintWriter out = spec.commandLine().getOut();
    boolean whole = true;
    for (String name : all ? SautiHome.modelNames() : names) {
      List<String> problems = ModelCheck.problems(SautiHome.requireModelFolder(name));
      whole &= problems.isEmpty();
      out.println(name + (problems.isEmpty() ? ": good" : ": broken"));
      problems.forEach(problem -> out.println("  " + problem));
    }
    out.flush();
    return whole ? 0 : 1;
  }
}
