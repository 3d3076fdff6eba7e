package org.sauti.models;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

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
        new ModelRef("fast", "1.2.3", "00ff"), "rules-7", "sw", 0.75f, scores, NOON.plusMillis(12));
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
}
