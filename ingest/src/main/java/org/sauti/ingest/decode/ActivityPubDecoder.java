package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_ID;
import static org.sauti.models.RejectCode.MISSING_TEXT;
import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/**
 * ActivityPub: notes, and the questions of polls, in {@code Create}, {@code Update} and {@code
 * Delete}, also where a group announces those activities; and notes alone.
 */
final class ActivityPubDecoder implements PlatformDecoder {
  static final String PLATFORM = "activitypub";

  private static final Set<String> COMMENTS = Set.of("Note", "Question");
  private static final Set<String> ACTORS =
      Set.of("Application", "Group", "Organization", "Person", "Service");

  private final boolean includePrivate;

  ActivityPubDecoder(DecoderSettings settings) {
    includePrivate = settings.includePrivate();
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JsonObject root = JsonObject.of(document);
    String type = requiredType(root);
    if (COMMENTS.contains(type)) {
      CommentEvent event = root.has("updated") ? CommentEvent.EDIT : CommentEvent.CREATE;
      note(new ActivityPubNote(root, root, null), event, output);
    } else if (!root.has("actor")) {
      throw root.missing("actor", UNKNOWN_DOCUMENT);
    } else if (type.equals("Announce")) {
      announced(root, output);
    } else {
      activity(root, null, output);
    }
  }

  /** Lemmy's communities announce what their members do; everybody else announces a boost. */
  private void announced(JsonObject announcement, DecodeOutput output) throws DecodeException {
    boolean isActivity = announcement.any("object").has("actor");
    if (isActivity) {
      activity(announcement.object("object"), LinkedData.id(announcement, "actor"), output);
    } else {
      output.skip(SkipReason.REPOST);
    }
  }

  private void activity(JsonObject activity, String group, DecodeOutput output)
      throws DecodeException {
    switch (requiredType(activity)) {
      case "Create" -> written(activity, group, CommentEvent.CREATE, output);
      case "Update" -> written(activity, group, CommentEvent.EDIT, output);
      case "Delete" -> deleted(activity, group, output);
      default -> output.skip(SkipReason.NOT_A_COMMENT);
    }
  }

  private void written(JsonObject activity, String group, CommentEvent event, DecodeOutput output)
      throws DecodeException {
    if (activity.any("object").isTextual()) {
      // Only the id: the words would have to be fetched.
      throw activity.missing("object.content", MISSING_TEXT);
    }
    JsonObject object = activity.object("object");
    if (!COMMENTS.contains(requiredType(object))) {
      output.skip(SkipReason.NOT_A_COMMENT);
    } else if (event == CommentEvent.EDIT && !object.has("updated")) {
      // New votes in a poll, for example.
      output.skip(SkipReason.NO_EDIT);
    } else {
      note(new ActivityPubNote(activity, object, group), event, output);
    }
  }

  private void note(ActivityPubNote note, CommentEvent event, DecodeOutput output)
      throws DecodeException {
    if (note.isVote()) {
      output.skip(SkipReason.NOT_A_COMMENT);
    } else if (!includePrivate && !note.isPublic()) {
      output.skip(SkipReason.NOT_PUBLIC);
    } else {
      Words.emit(note.comment(event), output);
    }
  }

  private static void deleted(JsonObject activity, String group, DecodeOutput output)
      throws DecodeException {
    String id = LinkedData.id(activity, "object");
    String actor = LinkedData.id(activity, "actor");
    if (id == null) {
      throw activity.missing("object.id", MISSING_ID);
    }
    JsonObject object = activity.objectIfAny("object");
    String type = LinkedData.type(object);
    if (id.equals(actor) || (type != null && ACTORS.contains(type))) {
      output.skip(SkipReason.ACCOUNT);
      return;
    }
    String author = LinkedData.id(object, "attributedTo");
    output.comment(
        RawComment.builder(PLATFORM, id, CommentEvent.DELETE)
            .authorId(author == null ? actor : author)
            .community(ActivityPubAudience.community(activity, object, group))
            .occurredAt(Times.iso(object, "deleted"))
            .build());
  }

  private static String requiredType(JsonObject object) throws DecodeException {
    String type = LinkedData.type(object);
    if (type == null) {
      throw object.missing("type", UNKNOWN_DOCUMENT);
    }
    return type;
  }
}
