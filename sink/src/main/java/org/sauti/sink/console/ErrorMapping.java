package org.sauti.sink.console;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.sauti.sink.console.access.AccountException;
import org.sauti.sink.queue.QueueUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong in a request into a problem document. */
final class ErrorMapping {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);
  private static final String RETRY_AFTER_SECONDS = "2";

  private ErrorMapping() {}

  static void register(Javalin app) {
    app.exception(ProblemException.class, (e, context) -> e.problem().write(context));
    app.exception(AccountException.class, (e, context) -> AccountProblems.of(e).write(context));
    app.exception(HttpResponseException.class, ErrorMapping::writeStatus);
    app.exception(QueueUnavailableException.class, ErrorMapping::writeUnavailable);
    app.exception(
        TimeoutException.class,
        (e, context) ->
            Problem.of(
                    HttpStatus.GATEWAY_TIMEOUT,
                    "NO_ANSWER",
                    "The queue did not answer in time",
                    "The command may still take effect: look at the item before you try again.")
                .write(context));
    app.exception(
        KafkaException.class,
        (e, context) -> {
          LOG.warn("a command could not be sent", e);
          writeUnavailable(new QueueUnavailableException("Kafka does not answer", e), context);
        });
    app.exception(Exception.class, ErrorMapping::writeUnexpected);
  }

  private static void writeStatus(HttpResponseException failure, Context context) {
    HttpStatus status = HttpStatus.forStatus(failure.getStatus());
    Problem.of(
            status,
            "HTTP_" + status.getCode(),
            status.getMessage(),
            "See /api/openapi.json for what there is.")
        .write(context);
  }

  private static void writeUnavailable(QueueUnavailableException failure, Context context) {
    context.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
    Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "UNAVAILABLE",
            "The queues cannot be used right now",
            "Try again in a few seconds: " + failure.getMessage() + ".")
        .write(context);
  }

  private static void writeUnexpected(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.matchedPath(), failure);
    Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "UNEXPECTED",
            "Something went wrong",
            "Try again; if it stays, tell whoever runs this service to look into its log.")
        .write(context);
  }
}
