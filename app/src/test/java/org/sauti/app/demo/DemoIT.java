package org.sauti.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.app.process.SautiProcess;
import org.sauti.app.process.Waiting;

/** {@code ./sauti demo} as a process, seen by the moderator who works its queues. */
class DemoIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void should_show_abuse_in_a_queue_take_a_decision_and_stop_without_a_trace(@TempDir Path folder)
      throws Exception {
    Set<String> before = workFolders();
    int port = freePort();
    try (SautiProcess demo =
        SautiProcess.start(
            folder, Map.of(), "demo", "--rate", "100", "--port", Integer.toString(port))) {
      Waiting.until(() -> demo.out().contains("Ready after"), PATIENCE, demo::out);
      Waiting.until(() -> demo.out().contains("The sample stream is through"), PATIENCE, demo::out);

      DemoConsole amina = DemoConsole.logIn(port, "amina", demo.out());
      DemoConsole juma = DemoConsole.logIn(port, "juma", demo.out());
      assertThat(amina.get("queues").toString()).contains("general");
      JsonNode item = amina.post("queues/general/next", "{}", 200);
      String itemId = item.get("id").textValue();
      juma.post(
          "items/" + itemId + "/decision", "{\"action\":\"REMOVE\",\"reason\":\"not mine\"}", 409);
      amina.post(
          "items/" + itemId + "/decision",
          "{\"action\":\"NO_ACTION\",\"reason\":\"counter-speech\"}",
          200);
      assertThat(amina.get("items/" + itemId).toString()).contains("counter-speech");

      demo.terminate();
      demo.exitCode(PATIENCE);
      assertThat(demo.err()).doesNotContain("Exception");
      // Every record of the sample stream is accounted for.
      assertThat(demo.out())
          .containsPattern("records sent +719\\b")
          .containsPattern("comments scored +675\\b")
          .containsPattern("deletions passed on +19\\b")
          .containsPattern("de-duplicated +12\\b")
          .containsPattern("skipped \\(no comment\\) +32\\b")
          .containsPattern("rejected \\(dead letters\\) +14\\b");
      assertThat(workFolders()).isEqualTo(before);
    }
  }

  @Test
  void should_say_in_one_line_that_the_port_is_taken(@TempDir Path folder) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      SautiProcess demo = SautiProcess.run(folder, "", "demo", "--port", port);

      assertThat(demo.exitCode(PATIENCE)).isEqualTo(2);
      assertThat(demo.err().lines())
          .containsExactly(
              "sauti: port " + port + " is taken by another program: choose one with --port");
    }
  }

  private static Set<String> workFolders() throws IOException {
    Path folder = SautiProcess.home().resolve(".sauti");
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("demo-"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
