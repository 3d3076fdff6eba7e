package org.sauti.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.sink.console.Limits;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.Account;
import org.sauti.sink.console.access.KafkaConsoleLog;
import org.sauti.sink.console.access.NewAccount;

/** The log against a real broker. */
class KafkaConsoleLogTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private static Path brokerDirectory;
  private static TestBroker broker;
  private static QueueSettings settings;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = TestBroker.start(brokerDirectory);
    settings = QueueSettings.of(broker.bootstrapServers(), brokerDirectory.resolve("state"), 0);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void should_show_a_write_to_its_writer_at_once_and_to_others_soon_and_later() throws Exception {
    try (KafkaConsoleLog one = PeopleLog.open(settings);
        KafkaConsoleLog other = PeopleLog.open(settings)) {
      write(one, "test/a", "first");
      write(one, "test/a", "second");
      write(one, "test/b", "third");
      write(one, "test/b", null);

      assertThat(one.get("test/a")).hasValue("second".getBytes(UTF_8));
      assertThat(one.startingWith("test/")).containsOnlyKeys("test/a");
      // What this one writes comes after what the other wrote.
      write(other, "test/c", "fourth");
      assertThat(other.startingWith("test/")).containsOnlyKeys("test/a", "test/c");
    }
    try (KafkaConsoleLog later = PeopleLog.open(settings)) {
      assertThat(later.startingWith("test/")).containsOnlyKeys("test/a", "test/c");
      assertThat(later.following()).isTrue();
    }
  }

  @Test
  void should_keep_accounts_for_the_next_process() {
    String password;
    try (QueueAccounts opened = QueueAccounts.open(settings)) {
      Account account =
          opened.accounts().add(new NewAccount("amina", null, Set.of(Role.ADMIN), Limits.NONE));
      password = opened.accounts().newPassword("amina");
      assertThat(opened.accounts().all()).containsExactly(account);
    }

    try (QueueAccounts opened = QueueAccounts.open(settings)) {
      assertThat(opened.accounts().required("amina").roles()).containsExactly(Role.ADMIN);
      assertThat(password).hasSize(24);
    }
  }

  private static void write(KafkaConsoleLog log, String key, String value) throws Exception {
    log.write(key, value == null ? null : value.getBytes(UTF_8))
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
