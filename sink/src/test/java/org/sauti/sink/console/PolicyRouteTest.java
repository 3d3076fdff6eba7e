package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;

class PolicyRouteTest {
  private TestConsole console;

  @BeforeEach
  void start() {
    console = TestConsole.start();
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void should_tell_what_moderators_decide_by() throws Exception {
    JsonNode policy = policy();

    assertThat(policy.at("/queues/0/titles/sw").textValue()).isEqualTo("Vitisho");
    assertThat(policy.get("harms")).hasSize(Harm.labels().size());
    assertThat(policy.get("actions")).hasSize(4);
    assertThat(policy.get("newAccountSeconds").longValue()).isEqualTo(7 * 24 * 3600);
  }

  @Test
  void should_tell_what_a_harm_breaks_as_the_organisation_wrote_it() throws Exception {
    assertThat(policy().get("references"))
        .isEqualTo(
            TestConsole.json(
                """
                {"threat": "The Act, article 8", "stalking": "The Act, article 6"}"""));
  }

  private JsonNode policy() throws Exception {
    return ConsoleClient.json(console.client.get("/api/policy"));
  }
}
