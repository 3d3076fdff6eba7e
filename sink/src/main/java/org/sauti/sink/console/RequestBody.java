package org.sauti.sink.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;

/** The bodies that the interface takes, read and checked. Who sends them is known otherwise. */
final class RequestBody {
  static final int REASON_LIMIT = 2_000;

  private static final int NAME_LIMIT = 200;
  private static final int EXCEPT_LIMIT = 1_000;

  private RequestBody() {}

  /** Says nothing: {@code {}}. */
  record Nothing() {}

  /**
   * A decision.
   *
   * @param action what should happen
   * @param reason why, up to 2,000 characters
   * @param labels whether the text has a harm, by the harm's label; null for none judged
   * @param version version of the item that the moderator looked at, null for any
   */
  record NewDecision(
      ModerationAction action, String reason, Map<String, Boolean> labels, Long version) {
    Map<Harm, Boolean> harms() {
      return harmsOf(labels);
    }
  }

  /**
   * Why an item is passed up.
   *
   * @param reason up to 2,000 characters
   */
  record Because(String reason) {}

  /**
   * Where an item belongs.
   *
   * @param queue another queue
   * @param reason why, up to 2,000 characters
   */
  record Move(String queue, String reason) {}

  /**
   * What somebody says of the harms of a text.
   *
   * @param labels whether the text has a harm, by the harm's label
   */
  record NewLabels(Map<String, Boolean> labels) {
    Map<Harm, Boolean> harms() {
      return harmsOf(labels);
    }
  }

  /**
   * A note.
   *
   * @param text up to 2,000 characters
   */
  record NewNote(String text) {}

  /**
   * What not to take.
   *
   * @param except ids of items, null for none
   */
  record Wish(Set<String> except) {}

  /**
   * Where a second opinion is to be given.
   *
   * @param queue name of a queue, null for any
   */
  record ReviewWish(String queue) {}

  /**
   * What somebody looks at.
   *
   * @param queue name of a queue, null for none
   * @param item id of an item, null for none
   */
  record Attention(String queue, String item) {}

  static void nothing(Context context) {
    read(context, Nothing.class);
  }

  static NewDecision decision(Context context) {
    NewDecision decision = read(context, NewDecision.class);
    if (decision.action() == null) {
      throw invalid("Give an action: NO_ACTION, REMOVE, WARN or RESTRICT.");
    }
    requireShort(decision.reason(), "reason", REASON_LIMIT);
    return decision;
  }

  static Because because(Context context) {
    Because because = read(context, Because.class);
    requireShort(because.reason(), "reason", REASON_LIMIT);
    return because;
  }

  static Move move(Context context) {
    Move move = read(context, Move.class);
    requireShort(move.queue(), "queue", NAME_LIMIT);
    requireShort(move.reason(), "reason", REASON_LIMIT);
    return move;
  }

  static NewLabels labels(Context context) {
    return read(context, NewLabels.class);
  }

  static NewNote note(Context context) {
    NewNote note = read(context, NewNote.class);
    requireShort(note.text(), "text", REASON_LIMIT);
    return note;
  }

  static Set<String> except(Context context) {
    if (context.body().isEmpty()) {
      return Set.of();
    }
    Set<String> except = read(context, Wish.class).except();
    if (except == null) {
      return Set.of();
    }
    if (except.size() > EXCEPT_LIMIT || except.contains(null)) {
      throw invalid("Give as except the ids of at most " + EXCEPT_LIMIT + " items.");
    }
    return except;
  }

  static ReviewWish reviewWish(Context context) {
    return context.body().isEmpty() ? new ReviewWish(null) : read(context, ReviewWish.class);
  }

  static Attention attention(Context context) {
    Attention attention = read(context, Attention.class);
    requireShort(attention.queue(), "queue", NAME_LIMIT);
    requireShort(attention.item(), "item", NAME_LIMIT);
    return attention;
  }

  /** Reads a JSON body of this type. */
  static <T> T read(Context context, Class<T> type) {
    // A page of another site cannot send this type without the browser asking us first.
    String contentType = context.contentType();
    if (contentType == null
        || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "NOT_JSON",
              "The body is not JSON",
              "Send JSON with the header Content-Type: application/json."));
    }
    T body;
    try {
      body = Json.MAPPER.readValue(context.body(), type);
    } catch (JsonProcessingException e) {
      throw malformed();
    }
    if (body == null) {
      throw malformed();
    }
    return body;
  }

  static void requireShort(String text, String member, int limit) {
    if (text != null && text.length() > limit) {
      throw invalid(
          String.format(Locale.ROOT, "Keep the %s to at most %,d characters.", member, limit));
    }
  }

  static Map<Harm, Boolean> harmsOf(Map<String, Boolean> labels) {
    Map<Harm, Boolean> harms = new EnumMap<>(Harm.class);
    if (labels == null) {
      return harms;
    }
    labels.forEach(
        (label, has) -> {
          if (has == null) {
            throw invalid("Give true or false for each label, and leave out what was not judged.");
          }
          harms.put(harm(label), has);
        });
    return harms;
  }

  static ProblemException invalid(String detail) {
    return new ProblemException(
        Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_BODY", "The body is not valid", detail));
  }

  private static Harm harm(String label) {
    return Harm.ofLabel(label)
        .orElseThrow(
            () ->
                invalid(
                    DidYouMean.suggest(label, Harm.labels())
                            .map(known -> "There is no such label; did you mean " + known + "? ")
                            .orElse("There is no such label. ")
                        + "GET /api/policy lists them all."));
  }

  private static ProblemException malformed() {
    return new ProblemException(
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "MALFORMED_BODY",
            "The body cannot be read",
            "Send a JSON object as /api/openapi.json describes it, without other members."));
  }
}
