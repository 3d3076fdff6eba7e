package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lays out what an answer of Reddit holds: listings within listings, and replies within replies to
 * any depth.
 */
final class RedditTree {
  private static final String LISTING = "Listing";
  private static final String COMMENT = "t1";

  private final List<Thing> things = new ArrayList<>();

  /** What is still to be read, the next on top: a stack of our own cannot overflow. */
  private final Deque<Source> pending = new ArrayDeque<>();

  private RedditTree() {}

  /**
   * A thing in the tree.
   *
   * @param kind e.g. {@code t1} for a comment, {@code t3} for a submission, {@code more}
   * @param data its members
   * @param problem why it cannot be read; when not null, there is nothing else
   */
  record Thing(String kind, JsonObject data, DecodeException problem) {
    boolean isComment() {
      return COMMENT.equals(kind);
    }
  }

  @FunctionalInterface
  private interface Source {
    Thing open() throws DecodeException;
  }

  /**
   * All things in the document, each before its replies. An empty listing counts as a thing.
   *
   * @throws DecodeException when the document is none of Reddit's
   */
  static List<Thing> of(JsonNode document) throws DecodeException {
    RedditTree tree = new RedditTree();
    tree.start(document);
    tree.walk();
    return tree.things;
  }

  private void start(JsonNode document) throws DecodeException {
    if (document.isArray() && !document.isEmpty()) {
      for (int index = document.size() - 1; index >= 0; index--) {
        int at = index;
        pending.push(() -> thing(JsonObject.element(document, at)));
      }
      return;
    }
    JsonObject root = JsonObject.of(document);
    if (root.has("kind")) {
      pending.push(new Opened(thing(root)));
    } else if (root.has("body")) {
      // As clients and archives store comments: without the wrapper.
      pending.push(new Opened(new Thing(COMMENT, root, null)));
    } else if (root.has("json")) {
      // How Reddit answers who asks for the comments behind a "more".
      pushAll(root.object("json").object("data"), "things");
    } else {
      throw new DecodeException(UNKNOWN_DOCUMENT, "neither kind nor body is there");
    }
  }

  /** A thing that was opened early, to know whether the document is Reddit's. */
  private record Opened(Thing thing) implements Source {
    @Override
    public Thing open() {
      return thing;
    }
  }

  private void walk() {
    while (!pending.isEmpty()) {
      try {
        visit(pending.pop().open());
      } catch (DecodeException problem) {
        things.add(new Thing(null, null, problem));
      }
    }
  }

  private void visit(Thing thing) throws DecodeException {
    JsonObject data = thing.data();
    if (LISTING.equals(thing.kind()) && !data.array("children").isEmpty()) {
      pushAll(data, "children");
      return;
    }
    things.add(thing);
    // The empty string stands for no replies.
    if (data.any("replies").isObject()) {
      JsonObject replies = data.object("replies");
      pending.push(() -> thing(replies));
    }
  }

  private void pushAll(JsonObject owner, String list) throws DecodeException {
    for (int index = owner.array(list).size() - 1; index >= 0; index--) {
      int at = index;
      pending.push(() -> thing(owner.element(list, at)));
    }
  }

  private static Thing thing(JsonObject wrapper) throws DecodeException {
    String kind = wrapper.requiredString("kind", UNKNOWN_DOCUMENT);
    if (!wrapper.has("data")) {
      throw wrapper.missing("data", UNKNOWN_DOCUMENT);
    }
    return new Thing(kind, wrapper.object("data"), null);
  }
}
