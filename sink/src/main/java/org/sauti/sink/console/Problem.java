package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.sauti.models.Refusal;

/**
 * An error as RFC 9457 has it.
 *
 * @param type names the kind of problem, {@code urn:sauti:problem:} and the code in lower case
 * @param title the problem in a few words
 * @param status HTTP status
 * @param detail what is wrong here and what to do
 * @param code the kind of problem for programs; a {@link Refusal} where a command was refused
 */
record Problem(String type, String title, int status, String detail, String code) {
  private static final String TYPE_PREFIX = "urn:sauti:problem:";
  private static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(HttpStatus status, String code, String title, String detail) {
    String type = TYPE_PREFIX + code.toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(type, title, status.getCode(), detail, code);
  }

  static Problem of(Refusal refusal) {
    HttpStatus status =
        switch (refusal) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case REASON_MISSING, QUEUE_MISSING, LABELS_MISSING -> HttpStatus.UNPROCESSABLE_CONTENT;
          case CLAIMED_BY_ANOTHER,
              NOT_CLAIMED,
              CLAIM_EXPIRED,
              ALREADY_DECIDED,
              CLOSED,
              STALE_VERSION,
              NOT_DECIDED,
              NOT_YOURS,
              OPINION_GIVEN,
              NO_REVIEW ->
              HttpStatus.CONFLICT;
        };
    return of(status, refusal.name(), titleOf(refusal), sentence(refusal.remedy()));
  }

  /** The same problem, told with another status. */
  Problem withStatus(HttpStatus other) {
    return new Problem(type, title, other.getCode(), detail, code);
  }

  void write(Context context) {
    context.status(status).json(this).contentType(CONTENT_TYPE);
  }

  private static String titleOf(Refusal refusal) {
    return switch (refusal) {
      case NOT_FOUND -> "There is no such item";
      case CLAIMED_BY_ANOTHER -> "Another moderator has the item";
      case NOT_CLAIMED -> "Nobody has claimed the item";
      case CLAIM_EXPIRED -> "Your time with the item ran out";
      case ALREADY_DECIDED -> "The item was decided already";
      case CLOSED -> "The item was closed";
      case STALE_VERSION -> "The item has changed since you looked";
      case REASON_MISSING -> "This needs a reason";
      case NOT_DECIDED -> "Nobody has decided on the item";
      case NOT_YOURS -> "The decision is somebody else's";
      case OPINION_GIVEN -> "You gave your opinion on the item already";
      case NO_REVIEW -> "No second opinion is wanted";
      case QUEUE_MISSING -> "A move needs another queue";
      case LABELS_MISSING -> "A labelling needs a harm";
    };
  }

  private static String sentence(String remedy) {
    return remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1) + ".";
  }
}
