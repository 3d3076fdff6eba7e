package org.sauti.sink.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sauti.models.Finding;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;
import org.sauti.models.Verdict;

/**
 * What items are filtered by, kept beside their keys in the index so that they need not be decoded.
 *
 * @param harms of its findings
 * @param confidence of the surest finding, in [0, 1]; 0 without any
 * @param flaggedAt when the pipeline flagged it
 * @param language BCP 47 tag that it was judged in
 * @param platform where it was written
 * @param skippedBy pseudonyms of those who passed it on to others
 */
record Facets(
    Set<Harm> harms,
    float confidence,
    Instant flaggedAt,
    String language,
    String platform,
    List<String> skippedBy) {
  private static final Harm[] HARMS = Harm.values();

  static Facets of(QueueItem item) {
    Set<Harm> harms = EnumSet.noneOf(Harm.class);
    float confidence = 0f;
    for (Finding finding : item.flagged().findings()) {
      harms.add(finding.harm());
      confidence = Math.max(confidence, finding.confidence());
    }
    Verdict verdict = item.flagged().verdict();
    return new Facets(
        harms,
        confidence,
        item.flagged().flaggedAt(),
        verdict == null ? Verdict.UNDETERMINED : verdict.language(),
        item.flagged().comment().platform(),
        item.skippedBy());
  }

  /**
   * Bits of the harms (2 bytes), confidence (4), milliseconds since the epoch (8), then language,
   * platform and pseudonyms, each with its length (2) before it.
   */
  byte[] encoded() {
    List<byte[]> texts = new ArrayList<>();
    texts.add(utf8(language));
    texts.add(utf8(platform));
    skippedBy.forEach(moderator -> texts.add(utf8(moderator)));
    int length = Short.BYTES + Float.BYTES + Long.BYTES;
    for (byte[] text : texts) {
      length += Short.BYTES + text.length;
    }
    ByteBuffer buffer =
        ByteBuffer.allocate(length)
            .putShort((short) bits())
            .putFloat(confidence)
            .putLong(flaggedAt.toEpochMilli());
    texts.forEach(text -> buffer.putShort((short) text.length).put(text));
    return buffer.array();
  }

  static Facets decode(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Set<Harm> harms = harms(buffer.getShort());
    float confidence = buffer.getFloat();
    Instant flaggedAt = Instant.ofEpochMilli(buffer.getLong());
    String language = text(buffer);
    String platform = text(buffer);
    List<String> skippedBy = new ArrayList<>();
    while (buffer.hasRemaining()) {
      skippedBy.add(text(buffer));
    }
    return new Facets(harms, confidence, flaggedAt, language, platform, skippedBy);
  }

  private int bits() {
    int bits = 0;
    for (Harm harm : harms) {
      bits |= 1 << harm.ordinal();
    }
    return bits;
  }

  private static Set<Harm> harms(int bits) {
    Set<Harm> harms = EnumSet.noneOf(Harm.class);
    for (Harm harm : HARMS) {
      if ((bits & 1 << harm.ordinal()) != 0) {
        harms.add(harm);
      }
    }
    return harms;
  }

  private static String text(ByteBuffer buffer) {
    byte[] text = new byte[Short.toUnsignedInt(buffer.getShort())];
    buffer.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
