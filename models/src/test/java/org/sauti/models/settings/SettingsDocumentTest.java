package org.sauti.models.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.models.settings.EffectiveSetting.Origin;

class SettingsDocumentTest {
  private enum Mode {
    EXACTLY_ONCE,
    AT_LEAST_ONCE
  }

  @Test
  void should_read_values_of_every_kind() {
    SettingsSection root =
        SettingsDocument.parse(
                "s.yaml",
                """
                name: Sauti
                size: 1_000
                share: 0.25
                on: false
                wait: 15min
                mode: at-least-once
                tags: [a, b]
                inner:
                  depth: 2
                items:
                  - id: x
                  - id: y
                """)
            .root();

    assertThat(root.text("name", "")).isEqualTo("Sauti");
    assertThat(root.integer("size", 0, 0, 5000)).isEqualTo(1000);
    assertThat(root.number("share", 0, 0, 1)).isEqualTo(0.25);
    assertThat(root.flag("on", true)).isFalse();
    assertThat(root.duration("wait", Duration.ZERO)).isEqualTo(Duration.ofMinutes(15));
    assertThat(root.choice("mode", Mode.class, Mode.EXACTLY_ONCE)).isEqualTo(Mode.AT_LEAST_ONCE);
    assertThat(root.texts("tags", List.of())).containsExactly("a", "b");
    assertThat(root.section("inner").integer("depth", 0, 0, 9)).isEqualTo(2);
    assertThat(root.sections("items")).extracting(s -> s.text("id", "")).containsExactly("x", "y");
  }

  @Test
  void should_report_every_mistake_at_once_each_with_its_line() {
    SettingsDocument document =
        SettingsDocument.parse(
            "s.yaml",
            """
            size: many
            mode: twice
            wiat: 5s
            inner: 7
            size: 3
            """);
    SettingsSection root = document.root();
    root.integer("size", 1, 1, 9);
    root.choice("mode", Mode.class, Mode.EXACTLY_ONCE);
    root.duration("wait", Duration.ofSeconds(1));
    root.section("inner").text("name", "");
    root.requiredText("owner");

    assertThatThrownBy(document::finish)
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            """
            s.yaml:1: 'owner' is missing
            s.yaml:2: 'mode' should be one of exactly-once, at-least-once
            s.yaml:3: unknown key 'wiat': did you mean 'wait'?
            s.yaml:4: 'inner' should be a section with 'key: value' lines of its own
            s.yaml:5: 'size' stands here a second time""");
  }

  @Test
  void should_say_where_the_file_stops_being_yaml() {
    SettingsDocument document = SettingsDocument.parse("s.yaml", "a: 1\nb: [1, 2\nc: 3\n");
    assertThatThrownBy(document::finish)
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageStartingWith("s.yaml:3: not YAML");
  }

  @Test
  void should_let_the_environment_override_the_file_and_the_file_the_default() {
    SettingsDocument document =
        SettingsDocument.parse(
            "s.yaml",
            "kafka:\n  bootstrap-servers: file:1\n  group: g\n",
            Map.of("SAUTI_KAFKA_BOOTSTRAP_SERVERS", "env:2", "PATH", "x", "SAUTI_HOME", "h"),
            Set.of("SAUTI_HOME"));
    SettingsSection kafka = document.root().section("kafka");

    assertThat(kafka.text("bootstrap-servers", "default:3")).isEqualTo("env:2");
    kafka.text("group", "");
    kafka.integer("retries", 4, 0, 9);
    document.finish();
    assertThat(document.effective())
        .containsExactly(
            new EffectiveSetting("kafka.bootstrap-servers", "env:2", Origin.ENVIRONMENT),
            new EffectiveSetting("kafka.group", "g", Origin.FILE),
            new EffectiveSetting("kafka.retries", "4", Origin.DEFAULT));
  }

  @Test
  void should_refuse_an_override_that_names_no_setting() {
    SettingsDocument document =
        SettingsDocument.parse("s.yaml", "", Map.of("SAUTI_KAFKA_GRUOP", "x"), Set.of());
    document.root().section("kafka").text("group", "");
    assertThatThrownBy(document::finish)
        .hasMessage(
            "SAUTI_KAFKA_GRUOP: no setting has this name: did you mean 'SAUTI_KAFKA_GROUP'?");
  }

  @Test
  void should_never_show_a_secret() {
    SettingsDocument document = SettingsDocument.parse("s.yaml", "key: abc\n");
    assertThat(document.root().secret("key", "")).isEqualTo("abc");
    assertThat(document.effective())
        .containsExactly(new EffectiveSetting("key", "(hidden)", Origin.FILE));
  }

  @Test
  void should_tell_what_it_understood_in_the_form_that_people_write() {
    SettingsDocument document = SettingsDocument.parse("s.yaml", "wait: 90s\nage: 48h\n");
    document.root().duration("wait", Duration.ZERO);
    document.root().duration("age", Duration.ZERO);
    document.root().duration("pause", Duration.ofMillis(5));
    document.root().choice("mode", Mode.class, Mode.EXACTLY_ONCE);

    assertThat(document.effective())
        .extracting(EffectiveSetting::value)
        .containsExactly("90s", "2d", "5ms", "exactly-once");
  }

  @Test
  void should_take_an_empty_file_as_all_defaults() {
    SettingsDocument document = SettingsDocument.parse("s.yaml", "");
    assertThat(document.root().text("a", "b")).isEqualTo("b");
    assertThatCode(document::finish).doesNotThrowAnyException();
  }

  @Test
  void should_read_a_value_of_a_form_that_the_reader_defines() {
    SettingsDocument document = SettingsDocument.parse("s.yaml", "day: 2026-11-20\nend: soon\n");
    SettingsSection root = document.root();

    assertThat(root.value("day", LocalDate.EPOCH, "a date", SettingsDocumentTest::date))
        .isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(root.value("end", LocalDate.EPOCH, "a date", SettingsDocumentTest::date))
        .isEqualTo(LocalDate.EPOCH);
    assertThatThrownBy(document::finish).hasMessage("s.yaml:2: 'end' should be a date");
  }

  @Test
  void should_require_a_number_that_must_be_there() {
    SettingsDocument document = SettingsDocument.parse("s.yaml", "share: 0.5\nurgency:\nsize: 7\n");
    assertThat(document.root().requiredNumber("share", 0, 1)).isEqualTo(0.5);
    document.root().requiredNumber("urgency", 0, 1);
    document.root().requiredNumber("size", 0, 1);
    assertThatThrownBy(document::finish)
        .hasMessage(
            """
            s.yaml:2: 'urgency' is missing
            s.yaml:3: 'size' should be a number from 0.0 to 1.0""");
  }

  @Test
  void should_tell_sections_from_plain_values() {
    SettingsSection root =
        SettingsDocument.parse("s.yaml", "plain: x\ninner:\n  depth: 2\n").root();

    assertThat(root.hasSection("plain")).isFalse();
    assertThat(root.hasSection("inner")).isTrue();
    assertThat(root.hasSection("missing")).isFalse();
    assertThat(root.section("inner").pathOf("depth")).isEqualTo("inner.depth");
  }

  @Test
  void should_report_what_an_empty_section_lacks_at_the_line_of_its_key() {
    SettingsDocument document = SettingsDocument.parse("s.yaml", "first: 1\ninner:\n");
    document.root().text("first", "");
    document.root().section("inner").requiredText("owner");
    assertThatThrownBy(document::finish).hasMessage("s.yaml:2: 'inner.owner' is missing");
  }

  private static LocalDate date(String text) {
    return text.length() == 10 ? LocalDate.parse(text) : null;
  }
}
