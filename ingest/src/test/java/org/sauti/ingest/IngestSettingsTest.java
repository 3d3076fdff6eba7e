package org.sauti.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.sauti.ingest.decode.DecoderSettings;
import org.sauti.ingest.pseudonym.PseudonymKey;

class IngestSettingsTest {
  private static final PseudonymKey SECRET = PseudonymKey.of("00".repeat(32));
  private static final List<SourceBinding> BINDINGS =
      List.of(
          new SourceBinding("raw.bluesky", "bluesky"),
          new SourceBinding(
              "raw.forum", "discourse", DecoderSettings.DEFAULT.withServer("forum.example")),
          new SourceBinding("raw.json", "sauti"),
          new SourceBinding("raw.avro", "sauti-avro"));

  @Test
  void should_have_defaults() {
    assertThat(IngestSettings.of(BINDINGS, DeploymentMode.PRODUCTION, SECRET))
        .isEqualTo(
            new IngestSettings(
                BINDINGS,
                DeploymentMode.PRODUCTION,
                SECRET,
                Set.of(),
                new CommentLimits(65_536, Duration.ofMinutes(10)),
                new EventTimeSettings(Duration.ofSeconds(30), Duration.ofMinutes(1)),
                Duration.ofDays(7),
                new ConsumerSettings("sauti-ingest", "sauti-ingest", StartingOffsets.COMMITTED)));
  }

  @Test
  void should_travel_with_the_job() throws Exception {
    IngestSettings settings = IngestSettings.demo(BINDINGS);

    assertThat(InstantiationUtil.clone(settings)).isEqualTo(settings);
  }

  @Test
  void should_refuse_the_demo_key_in_production() {
    assertThatThrownBy(
            () -> IngestSettings.of(BINDINGS, DeploymentMode.PRODUCTION, PseudonymKey.DEMO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The demo pseudonym key is public and not for production. Make one with 'openssl rand"
                + " -hex 32' and set it as ingest.pseudonym-key.");
  }

  @Test
  void should_refuse_a_platform_that_does_not_exist() {
    assertThatThrownBy(
            () -> IngestSettings.demo(List.of(new SourceBinding("raw.bluesky", "blusky"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no platform 'blusky' to bind the topic raw.bluesky to: did you mean"
                + " 'bluesky'?");
    assertThatThrownBy(() -> IngestSettings.demo(List.of(new SourceBinding("raw.g", "gazeti"))))
        .hasMessageStartingWith(
            "There is no platform 'gazeti' to bind the topic raw.g to: choose one of ");
  }

  @Test
  void should_refuse_a_topic_that_is_bound_twice() {
    assertThatThrownBy(
            () ->
                IngestSettings.demo(
                    List.of(
                        new SourceBinding("raw", "bluesky"), new SourceBinding("raw", "sauti"))))
        .hasMessage("The topic raw is bound twice: bind each topic to one platform.");
  }

  @Test
  void should_refuse_a_binding_without_topic_or_platform() {
    assertThatThrownBy(() -> new SourceBinding(" ", "bluesky"))
        .hasMessage("The topic of a source is missing: set both topic and platform.");
    assertThatThrownBy(() -> new SourceBinding("raw", null))
        .hasMessage("The platform of topic raw is missing: set both topic and platform.");
  }

  @Test
  void should_refuse_limits_that_make_no_sense() {
    assertThatThrownBy(() -> new CommentLimits(0, Duration.ZERO))
        .hasMessage("ingest.max-text-bytes must be at least 1 but is 0");
    assertThatThrownBy(() -> new CommentLimits(1, Duration.ofSeconds(-1)))
        .hasMessage("ingest.allowed-skew must not be negative but is PT-1S");
    assertThatThrownBy(() -> new EventTimeSettings(Duration.ofSeconds(-1), Duration.ofSeconds(1)))
        .hasMessage("ingest.out-of-orderness must not be negative but is PT-1S");
    assertThatThrownBy(() -> new EventTimeSettings(Duration.ZERO, Duration.ZERO))
        .hasMessage("ingest.idleness must be positive but is PT0S");
  }

  @Test
  void should_not_show_the_key() {
    assertThat(IngestSettings.of(BINDINGS, DeploymentMode.PRODUCTION, SECRET).toString())
        .contains("PseudonymKey[secret]")
        .doesNotContain(SECRET.hex());
  }
}
