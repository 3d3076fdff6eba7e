package org.sauti.sink.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.sauti.models.ModerationAction;

/** The bodies that the interface takes, read and checked. */
final class RequestBody {
  private static final int MODERATOR_LIMIT = 64;
  private static final int REASON_LIMIT = 2_000;

  private RequestBody() {}

  /**
   * Who asks.
   *
   * @param moderator pseudonym, 1 to 64 characters
   */
  record Asker(String moderator) {}

  /**
   * A decision.
   *
   * @param moderator pseudonym, 1 to 64 characters
   * @param action what should happen
   * @param reason why, up to 2,000 characters
   * @param version version of the item that the moderator looked at, null for any
   */
  record NewDecision(String moderator, ModerationAction action, String reason, Long version) {}

  static Asker asker(Context context) {
    Asker asker = read(context, Asker.class);
    return new Asker(moderator(asker.moderator()));
  }

  static NewDecision decision(Context context) {
    NewDecision decision = read(context, NewDecision.class);
    if (decision.action() == null) {
      throw invalid("Give an action: NO_ACTION, REMOVE, WARN or RESTRICT.");
    }
    if (decision.reason() != null && decision.reason().length() > REASON_LIMIT) {
      throw invalid("Keep the reason under 2,001 characters.");
    }
    return new NewDecision(
        moderator(decision.moderator()), decision.action(), decision.reason(), decision.version());
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

  private static String moderator(String name) {
    if (name == null || name.isBlank() || name.strip().length() > MODERATOR_LIMIT) {
      throw invalid("Give a moderator name of 1 to 64 characters.");
    }
    return name.strip();
  }

  private static ProblemException malformed() {
    return new ProblemException(
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "MALFORMED_BODY",
            "The body cannot be read",
            "Send a JSON object as /api/openapi.json describes it, without other members."));
  }

  static ProblemException invalid(String detail) {
    return new ProblemException(
        Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_BODY", "The body is not valid", detail));
  }
}
