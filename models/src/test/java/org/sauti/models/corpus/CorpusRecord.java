package org.sauti.models.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A line of the corpus. */
record CorpusRecord(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String text,
    @JsonProperty(required = true) String lang,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) Map<String, Integer> labels,
    @JsonProperty(required = true) String functionality,
    @JsonProperty(required = true) String group,
    @JsonProperty(required = true) String split) {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build()
          .readerFor(CorpusRecord.class);

  private static final int LONG_TEXT = 40;

  /** All records of a file; the file and line of a broken one are told. */
  static List<CorpusRecord> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return IntStream.range(0, lines.size())
          .mapToObj(index -> parse(file, index + 1, lines.get(index)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  boolean has(String label) {
    return labels.get(label) == 1;
  }

  /** Letters and digits only, without case: what is equal here is the same text. */
  String essence() {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  /** Its character sequences, of 4 where letters are small parts of words, else of 3. */
  Set<String> shingles() {
    String essence = essence();
    int size = essence.length() > LONG_TEXT || essence.chars().allMatch(c -> c < 0x80) ? 4 : 3;
    Set<String> shingles = new HashSet<>();
    for (int start = 0; start + size <= essence.length(); start++) {
      shingles.add(essence.substring(start, start + size));
    }
    if (shingles.isEmpty()) {
      shingles.add(essence);
    }
    return shingles;
  }

  private static CorpusRecord parse(Path file, int line, String json) {
    try {
      return READER.readValue(json);
    } catch (IOException e) {
      throw new AssertionError(file.getFileName() + " line " + line + ": " + e.getMessage(), e);
    }
  }
}
