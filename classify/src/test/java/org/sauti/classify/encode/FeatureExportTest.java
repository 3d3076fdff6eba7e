package org.sauti.classify.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.classify.text.TextNormalizer;

class FeatureExportTest {
  @TempDir private Path folder;

  private final HashedNgramEncoder encoder =
      new HashedNgramEncoder(
          new HashedNgramSettings(
              1000, new NgramRange(1, 2), new NgramRange(2, 3), 64, HashedNgramEncoder.VERSION));
  private final FeatureExport export = new FeatureExport(TextNormalizer.standard(), encoder);

  @Test
  void should_write_features_and_records_with_their_normalised_texts() throws IOException {
    Path plain =
        write(
            "own.jsonl",
            """
            {"id":"a","text":"Go AWAY","lang":"en","source":"own","labels":{"toxic":1},"split":"dev"}

            {"id":"b","text":"","lang":"sw","source":"own","labels":{}}
            """);
    Path compressed =
        writeGzip(
            "open.dev.jsonl.gz",
            "{\"id\":\"c\",\"text\":\"ok\",\"lang\":\"pt-BR\",\"source\":\"open\",\"labels\":{\"threat\":0.5}}\n");
    Path output = folder.resolve("features");

    long rows = export.export(List.of(plain, compressed), output);

    EncodedText first = encode("Go AWAY", "en");
    EncodedText second = encode("", "sw");
    EncodedText third = encode("ok", "pt");
    assertThat(rows).isEqualTo(3);
    assertThat(Files.readAllLines(output.resolve("rows.jsonl")))
        .containsExactly(
            "{\"id\":\"a\",\"lang\":\"en\",\"source\":\"own\",\"labels\":{\"toxic\":1},\"split\":\"dev\",\"text\":\"go away\"}",
            "{\"id\":\"b\",\"lang\":\"sw\",\"source\":\"own\",\"labels\":{},\"split\":\"train\",\"text\":\"\"}",
            "{\"id\":\"c\",\"lang\":\"pt-BR\",\"source\":\"open\",\"labels\":{\"threat\":0.5},\"split\":\"dev\",\"text\":\"ok\"}");
    long afterFirst = first.length();
    long afterSecond = afterFirst + second.length();
    assertThat(longs(output.resolve("indptr.i64")))
        .containsExactly(0, afterFirst, afterSecond, afterSecond + third.length());
    assertThat(ints(output.resolve("ids.i32")))
        .startsWith(first.ids())
        .endsWith(third.ids())
        .hasSize((int) afterSecond + third.length());
    assertThat(floats(output.resolve("weights.f32")))
        .startsWith(first.weights())
        .endsWith(third.weights());
    assertThat(output.resolve("features.json"))
        .hasContent(
            "{\"buckets\":1000,\"wordNgrams\":{\"min\":1,\"max\":2},"
                + "\"charNgrams\":{\"min\":2,\"max\":3},\"maxFeatures\":64,\"version\":2}");
  }

  @Test
  void should_name_the_line_that_is_no_record_and_not_quote_it() throws IOException {
    Path broken = write("broken.jsonl", "{\"text\":\"fine\"}\n{\"text\":\"secret\n");

    assertThatThrownBy(() -> export.export(List.of(broken), folder.resolve("features")))
        .isInstanceOf(IOException.class)
        .hasMessage(broken + " line 2: not JSON at column 16")
        .hasNoCause();
  }

  @Test
  void should_name_the_line_that_has_no_text() throws IOException {
    Path broken = write("broken.jsonl", "{\"text\":7}\n");

    assertThatThrownBy(() -> export.export(List.of(broken), folder.resolve("features")))
        .isInstanceOf(IOException.class)
        .hasMessage(broken + " line 1: not a record with a text");
  }

  private EncodedText encode(String text, String language) {
    return encoder.encode(TextNormalizer.standard().normalize(text), language);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path writeGzip(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
      stream.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static ByteBuffer bytes(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long[] longs(Path file) throws IOException {
    long[] values = new long[(int) Files.size(file) / Long.BYTES];
    bytes(file).asLongBuffer().get(values);
    return values;
  }

  private static int[] ints(Path file) throws IOException {
    int[] values = new int[(int) Files.size(file) / Integer.BYTES];
    bytes(file).asIntBuffer().get(values);
    return values;
  }

  private static float[] floats(Path file) throws IOException {
    float[] values = new float[(int) Files.size(file) / Float.BYTES];
    bytes(file).asFloatBuffer().get(values);
    return values;
  }
}
