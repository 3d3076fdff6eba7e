package org.sauti.models;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Records with every field filled in. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Samples() {}

  public static Comment comment() {
    return new Comment(
        "bluesky",
        "at://did:plc:abc/app.bsky.feed.post/3k",
        CommentEvent.EDIT,
        "Usiku mwema 🌙",
        "a1b2",
        List.of("c3d4", "e5f6"),
        "at://did:plc:def/app.bsky.feed.post/3j",
        "at://did:plc:def/app.bsky.feed.post/3a",
        "football",
        "sw",
        NOON.minusSeconds(60),
        NOON.minusSeconds(5),
        NOON.minusSeconds(86_400),
        "https://bsky.app/profile/did:plc:abc/post/3k",
        NOON);
  }

  public static Comment deletion() {
    return new Comment(
        "matrix",
        "$event",
        CommentEvent.DELETE,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        NOON,
        null,
        null,
        NOON);
  }

  public static Verdict verdict() {
    List<Score> scores =
        Arrays.stream(Harm.values()).map(harm -> new Score(harm, 0.25f, 0.5f, true)).toList();
    return new Verdict(
        new ModelRef("careful", "2.0.0", "ff00"),
        new ModelRef("fast", "1.2.3", "00ff"),
        "rules-7",
        "sw",
        0.75f,
        scores,
        List.of(
            new RuleMatch(
                "sw-doxxing-1",
                Harm.STALKING,
                RuleSeverity.HIGH,
                true,
                List.of(new TextSpan(0, 4), new TextSpan(6, 9)))),
        List.of(new Highlight(Harm.THREAT, new TextSpan(2, 5), 0.5f)),
        NOON.plusMillis(12));
  }

  public static FlaggedItem flaggedItem() {
    return new FlaggedItem(
        FlaggedItem.itemIdOf(comment()),
        ItemChange.FLAGGED,
        comment(),
        verdict(),
        List.of(new Finding(Harm.THREAT, 0.875f, 0.5f, false)),
        "threats",
        0.9f,
        List.of("threat: 88 % sure"),
        List.of(new ThreadComment("c0", "author-0", "what was said before", NOON.minusSeconds(9))),
        "policy-3",
        NOON.plusMillis(20));
  }

  public static RejectedRecord rejectedRecord() {
    return new RejectedRecord(
        RejectCode.INVALID_UTF8,
        "byte 3 is not UTF-8: send UTF-8",
        Stage.INGEST,
        "reddit",
        "raw.reddit",
        2,
        41L,
        NOON,
        "key".getBytes(StandardCharsets.UTF_8),
        new byte[] {1, (byte) 0xff, 3},
        List.of(new RejectedRecord.Header("X-Event", new byte[] {7})));
  }

  public static QueueCommand queueCommand() {
    return QueueCommand.decide(
            "command-1", "item-1", "Juma", ModerationAction.WARN, "first time", NOON)
        .expecting(4L)
        .to("escalated")
        .labelled(Map.of(Harm.THREAT, true, Harm.TOXIC, false))
        .overriding();
  }

  public static QueueEvent decidedEvent() {
    return new QueueEvent(
        "item-1",
        QueueEventType.DECIDED,
        5,
        NOON.plusSeconds(30),
        "bluesky",
        "at://did:plc:abc/app.bsky.feed.post/3k",
        "threats",
        0.9f,
        null,
        "command-1",
        "Juma",
        decision(),
        null,
        null);
  }

  public static QueueEvent refusedEvent() {
    return new QueueEvent(
        "item-2",
        QueueEventType.REFUSED,
        0,
        NOON,
        null,
        null,
        null,
        0f,
        null,
        "command-2",
        "Juma",
        null,
        null,
        Refusal.NOT_FOUND);
  }

  public static QueueItem claimedItem() {
    Claim claim = new Claim("Juma", NOON, NOON.plusSeconds(600));
    return queueItem(QueueItemState.OPEN, null, claim, null, List.of(openedEvent()));
  }

  public static QueueItem decidedItem() {
    return queueItem(
        QueueItemState.DECIDED,
        NOON.plusSeconds(30),
        null,
        decision(),
        List.of(openedEvent(), decidedEvent()));
  }

  private static QueueItem queueItem(
      QueueItemState state,
      Instant closedAt,
      Claim claim,
      Decision decision,
      List<QueueEvent> history) {
    return new QueueItem(
        FlaggedItem.itemIdOf(comment()),
        state,
        5,
        "threats",
        0.9f,
        flaggedItem(),
        ItemChange.FLAGGED,
        NOON.minusSeconds(5),
        NOON.plusMillis(20),
        closedAt,
        claim,
        decision,
        decision == null ? List.of() : List.of(decision),
        decision == null ? null : new Review(ReviewKind.REQUESTED, true, "Amina", NOON, claim),
        new Labelling(Map.of(Harm.THREAT, true, Harm.STALKING, false), "Juma", NOON),
        List.of(new Note("seen before", "Amina", NOON)),
        List.of("Wanjiru"),
        history,
        List.of(
            new HandledCommand("command-0", Refusal.STALE_VERSION),
            new HandledCommand("command-1", null)));
  }

  private static QueueEvent openedEvent() {
    return new QueueEvent(
        "item-1",
        QueueEventType.OPENED,
        1,
        NOON.plusMillis(25),
        "bluesky",
        "at://did:plc:abc/app.bsky.feed.post/3k",
        "threats",
        0.9f,
        ItemChange.FLAGGED,
        null,
        null,
        null,
        null,
        null);
  }

  private static Decision decision() {
    return new Decision(
        ModerationAction.WARN,
        "first time",
        "Juma",
        NOON.plusSeconds(30),
        Map.of(Harm.THREAT, true),
        DecisionStage.SECOND);
  }
}
