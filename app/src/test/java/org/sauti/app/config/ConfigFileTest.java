package org.sauti.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.app.UserException;
import org.sauti.ingest.SourceBinding;
import org.sauti.models.settings.EffectiveSetting;
import org.sauti.models.settings.InvalidSettingsException;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.AccessSettings;

class ConfigFileTest {
  private static final Map<String, String> NO_ENVIRONMENT = Map.of();

  @Test
  void should_document_every_setting_with_its_true_default() {
    List<EffectiveSetting> documented = read(ConfigFile.documented()).effective();
    List<EffectiveSetting> empty = read("").effective();

    assertThat(withoutSources(documented)).isEqualTo(withoutSources(empty));
  }

  @Test
  void should_bind_every_format_in_the_documented_file() {
    assertThat(read(ConfigFile.documented()).config().ingest().bindings())
        .extracting(SourceBinding::platform)
        .containsExactly(
            "bluesky",
            "mastodon",
            "reddit",
            "youtube",
            "discourse",
            "discord",
            "telegram",
            "matrix",
            "activitypub",
            "x",
            "sauti",
            "sauti-avro");
  }

  @Test
  void should_report_every_mistake_of_a_file_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    kafak:
                      bootstrap-servers: a:1
                    sink:
                      delivery: none
                    flink:
                      parallelism: 0
                    ingest:
                      sources:
                        - topic: raw.x
                    """))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            """
            sauti.yaml:1: unknown key 'kafak': did you mean 'kafka'?
            sauti.yaml:4: 'sink.delivery: none' could lose items: use at-least-once or exactly-once
            sauti.yaml:6: 'flink.parallelism' should be a whole number from 1 to 32768
            sauti.yaml:9: 'ingest.sources.0.platform' is missing""");
  }

  @Test
  void should_refuse_the_demo_key_in_production() {
    assertThatThrownBy(() -> read("mode: production\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("openssl rand -hex 32");
  }

  @Test
  void should_refuse_a_platform_that_does_not_exist() {
    assertThatThrownBy(() -> read("ingest:\n  sources:\n    - {topic: raw.b, platform: blueski}\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("bluesky");
  }

  @Test
  void should_let_the_environment_override_the_file_and_hide_secrets() {
    ConfigFile file =
        ConfigFile.parse(
            "sauti.yaml",
            "kafka:\n  properties:\n    sasl.jaas.config: very secret\n",
            Map.of("SAUTI_KAFKA_BOOTSTRAP_SERVERS", "broker:9", "SAUTI_HOME", "ignored"));

    assertThat(file.config().kafka().bootstrapServers()).isEqualTo("broker:9");
    assertThat(file.config().kafka().clientStrings())
        .containsEntry("sasl.jaas.config", "very secret");
    assertThat(file.effective().toString()).doesNotContain("very secret");
  }

  @Test
  void should_read_how_people_come_in() {
    ConfigFile file =
        read(
            """
            queue:
              public-url: https://sauti.example.org
              session: {idle: 30min}
              wellbeing:
                daily-limit: 80
                heavy-queues: [threats]
                support-url: https://support.example.org
                time-zone: Africa/Nairobi
              oidc:
                issuer: https://login.example.org
                client-id: sauti
                client-secret: very secret
                role-claim: realm_access.roles
                roles:
                  team: [moderator]
                  heads: [moderator, lead]
            """);

    AccessSettings access = file.config().queue().access();
    assertThat(access.publicUrl()).isEqualTo(URI.create("https://sauti.example.org"));
    assertThat(access.sessions().idle()).isEqualTo(Duration.ofMinutes(30));
    assertThat(access.wellbeing().dailyLimit()).isEqualTo(80);
    assertThat(access.wellbeing().heavyQueues()).containsExactly("threats");
    assertThat(access.wellbeing().zone()).isEqualTo(ZoneId.of("Africa/Nairobi"));
    assertThat(access.oidc().clientSecret()).isEqualTo("very secret");
    assertThat(access.oidc().roles())
        .isEqualTo(
            Map.of("team", Set.of(Role.MODERATOR), "heads", Set.of(Role.MODERATOR, Role.LEAD)));
    assertThat(file.effective().toString()).doesNotContain("very secret");
    assertThat(access.toString()).doesNotContain("very secret");
  }

  @Test
  void should_say_what_is_wrong_with_how_people_come_in() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    queue:
                      public-url: sauti.example.org
                      wellbeing:
                        time-zone: Nairobi
                      oidc:
                        issuer: https://login.example.org
                        client-id: sauti
                        roles:
                          team: [moderater]
                    """))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            """
            sauti.yaml:2: 'queue.public-url' should be a URL or none
            sauti.yaml:4: 'queue.wellbeing.time-zone' should be a time zone such as Africa/Nairobi
            sauti.yaml:6: 'queue.oidc' needs a client-id and a client-secret as well
            sauti.yaml:9: 'queue.oidc.roles.team' has no role 'moderater': did you mean 'moderator'?""");
  }

  private static ConfigFile read(String yaml) {
    return ConfigFile.parse("sauti.yaml", yaml, NO_ENVIRONMENT);
  }

  private static List<String> withoutSources(List<EffectiveSetting> settings) {
    return settings.stream()
        .filter(setting -> !setting.path().startsWith("ingest.sources"))
        .sorted(Comparator.comparing(EffectiveSetting::path))
        .map(setting -> setting.path() + "=" + setting.value())
        .toList();
  }
}
