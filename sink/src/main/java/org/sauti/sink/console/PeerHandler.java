package org.sauti.sink.console;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import org.sauti.sink.queue.QueuePeer;

/** Lets other instances of the service ask this one. It is not for people: they have no secret. */
final class PeerHandler implements Handler {
  static final String PATH = QueuePeer.PATH + "{question}";

  private final QueuePeer peer;

  PeerHandler(QueuePeer peer) {
    this.peer = peer;
  }

  @Override
  public void handle(Context context) {
    if (!peer.knows(context.header(QueuePeer.SECRET_HEADER))) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.FORBIDDEN,
              "NOT_AN_INSTANCE",
              "This is for other instances of the service",
              "Give all instances the same queue.cluster-secret."));
    }
    try {
      byte[] answer = peer.answer(context.pathParam("question"), context.bodyAsBytes());
      context.contentType(ContentType.APPLICATION_JSON).result(answer);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "BAD_QUESTION",
              "The question cannot be understood",
              "Run the same version of the service everywhere."));
    }
  }
}
