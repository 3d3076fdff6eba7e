package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Handler;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.sauti.models.Harm;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.Refusal;
import org.sauti.models.zoo.ModelManifest;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;
import org.sauti.sink.console.access.TestAccess;

/** A console over a queue that says what it was told to say, asked over HTTP by one viewer. */
final class TestConsole implements AutoCloseable {
  static final Viewer JUMA = moderator("Juma");
  static final Viewer AMINA =
      new Viewer("amina@example.org", "Amina", Set.of(Role.LEAD), Limits.NONE);

  final FakeQueue queue = new FakeQueue();
  final ConsoleClient client;
  final List<Presence.Sighting> told = new CopyOnWriteArrayList<>();
  volatile Viewer viewer = JUMA;
  volatile Instant now = Flagged.NOON;
  volatile boolean ready = true;
  volatile boolean stillIn = true;

  private static final PolicyInfo POLICY =
      new PolicyInfo(
          List.of(
              new QueueInfo(
                  "threats", Map.of("en", "Threats", "sw", "Vitisho"), "Threats of harm."),
              new QueueInfo("stalking", Map.of("en", "Stalking"), "")),
          Map.of(Harm.THREAT, "The Act, article 8", Harm.STALKING, "The Act, article 6"),
          Duration.ofDays(7));

  final Presence presence = new Presence(() -> now);
  private final AtomicInteger commandIds = new AtomicInteger();
  private final ConsoleServer server;

  private TestConsole(List<ModelManifest> models) {
    server = ConsoleServer.start(ports(models), null, "127.0.0.1", 0, this::guarded);
    client = new ConsoleClient(server.port());
  }

  static TestConsole start() {
    return new TestConsole(List.of());
  }

  static TestConsole knowing(ModelManifest model) {
    return new TestConsole(List.of(model));
  }

  static Viewer moderator(String pseudonym) {
    return limited(pseudonym, Limits.NONE);
  }

  static Viewer limited(String pseudonym, Limits limits) {
    return new Viewer(pseudonym + "@example.org", pseudonym, Set.of(Role.MODERATOR), limits);
  }

  /** Whoever asks is the viewer, without a session. */
  private Handler guarded(Route route) {
    return context -> {
      viewer.attachTo(context);
      AccessGuard.staysIn(context, () -> stillIn);
      route.handler().handle(context);
    };
  }

  int port() {
    return server.port();
  }

  /** The next commands are done; their events carry no decision. */
  void doesWhatItIsTold() {
    queue.answers = command -> done(event(command, QueueEventType.RELEASED));
  }

  /** The next commands are refused. */
  void refuses(Refusal refusal) {
    queue.answers =
        command ->
            done(
                QueueItems.refusedEvent(
                    command.itemId(), command.commandId(), command.actor(), refusal));
  }

  static QueueEvent event(QueueCommand command, QueueEventType type) {
    return new QueueEvent(
        command.itemId(),
        type,
        7,
        Flagged.NOON,
        "mastodon",
        "c1",
        "threats",
        0.5f,
        null,
        command.commandId(),
        command.actor(),
        null,
        null,
        null);
  }

  static CompletableFuture<QueueEvent> done(QueueEvent event) {
    return CompletableFuture.completedFuture(event);
  }

  static JsonNode json(String document) throws Exception {
    return Json.MAPPER.readTree(document);
  }

  static void assertProblem(HttpResponse<String> response, int status, String code)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = ConsoleClient.json(response);
    assertThat(problem.at("/status").intValue()).isEqualTo(status);
    assertThat(problem.at("/code").textValue()).isEqualTo(code);
    assertThat(problem.at("/detail").textValue()).endsWith(".");
  }

  @Override
  public void close() {
    server.close();
  }

  /** The same console once more, to start a second server with. */
  ConsolePorts ports(List<ModelManifest> models) {
    return new ConsolePorts(
        queue,
        queue,
        queue,
        () -> ready,
        () -> "RUNNING",
        () -> now,
        () -> "command-" + commandIds.incrementAndGet(),
        new ConsoleSettings(POLICY, models, false),
        presence,
        told::add,
        TestAccess.create(),
        new FakeExports());
  }
}
