package org.sauti.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.app.kafka.EmbeddedKafka;
import picocli.CommandLine;

/** {@code ./sauti account} against a real broker. */
class AccountCommandIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path config;

  @Test
  void should_make_list_disable_and_enable_accounts(@TempDir Path folder) throws Exception {
    config = folder.resolve("sauti.yaml");
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      Files.writeString(config, "kafka:\n  bootstrap-servers: " + kafka.bootstrapServers() + "\n");

      assertThat(
              account(
                  "add",
                  "Amina",
                  "--role",
                  "moderator",
                  "--role",
                  "lead",
                  "--queue",
                  "threats",
                  "--harm",
                  "threat",
                  "--language",
                  "sw",
                  "--pseudonym",
                  "Calm Otter"))
          .as(err.toString())
          .isZero();
      assertThat(out.toString())
          .contains("amina is called Calm Otter in the queue")
          .containsPattern("one-time password: ([a-z2-9]{4}-){4}[a-z2-9]{4}");

      assertThat(account("add", "amina", "--role", "admin")).isEqualTo(2);
      assertThat(err.toString()).contains("sauti: there is an account amina already");

      assertThat(account("disable", "amina")).isZero();
      assertThat(account("list")).isZero();
      assertThat(out.toString())
          .containsPattern("amina +Calm Otter +moderator,lead +disabled +- ")
          .contains("queue threats harm threat language sw");

      assertThat(account("enable", "amina")).isZero();
      assertThat(out.toString()).contains("amina is enabled");
      assertThat(account("password", "nobody")).isEqualTo(2);
      assertThat(err.toString()).contains("sauti: there is no account nobody");
    }
  }

  @Test
  void should_say_which_harm_was_meant_before_it_asks_kafka(@TempDir Path folder) throws Exception {
    config = folder.resolve("sauti.yaml");
    Files.writeString(config, "kafka:\n  bootstrap-servers: localhost:1\n");

    assertThat(account("add", "juma", "--role", "moderator", "--harm", "threats")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no harm 'threats': did you mean 'threat'?");
  }

  private int account(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "account";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--config";
    all[all.length - 1] = config.toString();
    CommandLine commandLine = SautiCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(all);
  }
}
