package org.sauti.enrich.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.enrich.Samples.NOON;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.ThreadComment;

class ThreadCommentsTest {
  @Test
  void should_keep_the_latest_comments_in_the_order_in_which_they_were_written() {
    List<ThreadComment> thread = List.of();
    for (String id : List.of("1", "3", "2", "4")) {
      thread = ThreadComments.after(thread, written(id, "text " + id), 3);
    }

    assertThat(thread).extracting(ThreadComment::commentId).containsExactly("2", "3", "4");
  }

  @Test
  void should_show_what_stood_before_a_comment_and_not_itself() {
    List<ThreadComment> thread = List.of();
    for (String id : List.of("1", "2", "3")) {
      thread = ThreadComments.after(thread, written(id, "text " + id), 5);
    }

    assertThat(ThreadComments.before(thread, written("2", "edited")))
        .extracting(ThreadComment::commentId)
        .containsExactly("1");
  }

  @Test
  void should_show_an_edited_comment_as_it_is_now() {
    List<ThreadComment> thread = ThreadComments.after(List.of(), written("1", "first"), 5);

    assertThat(ThreadComments.after(thread, written("1", "second"), 5))
        .extracting(ThreadComment::text)
        .containsExactly("second");
  }

  @Test
  void should_forget_a_deleted_comment() {
    List<ThreadComment> thread = ThreadComments.after(List.of(), written("1", "first"), 5);

    assertThat(ThreadComments.after(thread, comment("1", null, CommentEvent.DELETE), 5)).isEmpty();
  }

  @Test
  void should_cut_long_comments_between_characters() {
    String text = "a".repeat(ThreadComments.MAX_CHARS - 1) + "😀 and more";

    assertThat(ThreadComments.after(List.of(), written("1", text), 5))
        .extracting(ThreadComment::text)
        .containsExactly("a".repeat(ThreadComments.MAX_CHARS - 1) + "…");
  }

  private static Comment written(String id, String text) {
    return comment(id, text, CommentEvent.CREATE);
  }

  private static Comment comment(String id, String text, CommentEvent event) {
    Instant at = NOON.plusSeconds(Integer.parseInt(id));
    return new Comment(
        "mastodon",
        id,
        event,
        text,
        "author-" + id,
        List.of(),
        null,
        "t",
        null,
        null,
        null,
        at,
        null,
        null,
        at);
  }
}
