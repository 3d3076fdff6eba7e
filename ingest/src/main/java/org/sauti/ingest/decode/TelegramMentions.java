package org.sauti.ingest.decode;

/** Finds the people that a Telegram message mentions. */
final class TelegramMentions {
  /** The sign and a letter. */
  private static final int SHORTEST = 2;

  private TelegramMentions() {}

  /** Adds ids where Telegram gives them, else the names written in the text, without {@code @}. */
  static void add(JsonObject message, String text, String entitiesName, RawComment.Builder comment)
      throws DecodeException {
    for (JsonObject entity : message.objects(entitiesName)) {
      String type = entity.string("type");
      if ("text_mention".equals(type)) {
        comment.target(entity.object("user").id("id"));
      } else if ("mention".equals(type)) {
        comment.target(name(entity, text));
      }
    }
  }

  /** Offset and length count UTF-16 units, as Java does. An entity outside the text is ignored. */
  private static String name(JsonObject entity, String text) throws DecodeException {
    long start = entity.integer("offset", -1);
    long length = entity.integer("length", 0);
    if (start < 0 || length < SHORTEST || start > text.length() - length) {
      return null;
    }
    String mention = text.substring((int) start, (int) (start + length));
    return mention.startsWith("@") ? mention.substring(1) : mention;
  }
}
