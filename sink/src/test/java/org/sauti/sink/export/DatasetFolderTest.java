package org.sauti.sink.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFolderTest {
  @TempDir private Path parent;

  @Test
  void should_make_the_folder_and_name_the_files_when_all_are_complete() throws IOException {
    Path folder = parent.resolve("new/dataset");
    try (DatasetFolder dataset = DatasetFolder.begin(folder, false)) {
      write(dataset, "dataset.csv", "rows");
      assertThat(folder.resolve("dataset.csv")).doesNotExist();
      write(dataset, "CARD.md", "card");
      dataset.complete();
    }

    assertThat(files(folder)).containsExactly("CARD.md", "dataset.csv");
    assertThat(folder.resolve("dataset.csv")).hasContent("rows");
  }

  @Test
  void should_leave_what_was_there_when_it_breaks_off() throws IOException {
    Files.writeString(parent.resolve("dataset.csv"), "before");
    try (DatasetFolder dataset = DatasetFolder.begin(parent, true)) {
      write(dataset, "dataset.csv", "half");
    }

    assertThat(files(parent)).containsExactly("dataset.csv");
    assertThat(parent.resolve("dataset.csv")).hasContent("before");
  }

  @Test
  void should_refuse_a_folder_with_something_in_it() throws IOException {
    Files.writeString(parent.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> DatasetFolder.begin(parent, false))
        .isInstanceOf(ExportException.class)
        .hasMessage(
            parent + " is not empty: choose another folder, or replace its dataset with --force");
    assertThat(files(parent)).containsExactly("notes.txt");
  }

  @Test
  void should_replace_a_dataset_of_another_format_and_nothing_else_when_forced()
      throws IOException {
    Files.writeString(parent.resolve("notes.txt"), "mine");
    Files.writeString(parent.resolve("dataset.csv"), "before");
    try (DatasetFolder dataset = DatasetFolder.begin(parent, true)) {
      write(dataset, "dataset.jsonl", "after");
      dataset.complete();
    }

    assertThat(files(parent)).containsExactly("dataset.jsonl", "notes.txt");
  }

  private static void write(DatasetFolder dataset, String name, String content) throws IOException {
    try (OutputStream output = dataset.open(name)) {
      output.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
