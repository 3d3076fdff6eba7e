package org.sauti.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  @Test
  void should_take_json_over_several_lines_as_one_document() {
    assertThat(split("{\n  \"id\": 1\n}\n")).containsExactly("{\n  \"id\": 1\n}\n");
  }

  @Test
  void should_take_json_lines_as_one_document_a_line() {
    assertThat(split("{\"id\":1}\n\n{\"id\":2}\n{broken\n"))
        .containsExactly("{\"id\":1}", "{\"id\":2}", "{broken");
  }

  @Test
  void should_leave_one_broken_document_whole() {
    assertThat(split("{\n \"id\": \n")).containsExactly("{\n \"id\": \n");
  }

  private static List<String> split(String input) {
    return Documents.split(input.getBytes(StandardCharsets.UTF_8)).stream()
        .map(document -> new String(document, StandardCharsets.UTF_8))
        .toList();
  }
}
