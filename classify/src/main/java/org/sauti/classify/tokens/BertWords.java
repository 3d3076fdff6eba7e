package org.sauti.classify.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sauti.models.zoo.InvalidModelException;

/**
 * Gives the same ids as a BERT tokenizer, but asks it about each word only once. Such a tokenizer
 * never looks across a space, so the tokens of a text are those of its words, one after the other;
 * and what comes after the longest text that the model reads need not be looked at.
 */
final class BertWords {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FRAMES = Set.of("TemplateProcessing", "BertProcessing");

  // About 10 MB when full; longer words hardly ever come back.
  private static final int MOST_WORDS = 65_536;
  private static final int LONGEST_WORD = 32;

  private final NativeTokenizer tokenizer;
  private final int first;
  private final int last;
  private final int room;
  private final Map<String, int[]> words = new ConcurrentHashMap<>();

  /**
   * @param frame the ids of an empty text: the special token before and the one behind
   */
  private BertWords(NativeTokenizer tokenizer, int[] frame, int maxLength) {
    this.tokenizer = tokenizer;
    this.first = frame[0];
    this.last = frame[1];
    this.room = maxLength - frame.length;
  }

  /** Words for this tokenizer, or null when it is none of BERT's kind. */
  static BertWords ofKind(Path file, NativeTokenizer tokenizer, int maxLength) {
    int[] frame = tokenizer.encode("", true);
    return frame.length == 2 && neverLooksAcrossSpaces(file)
        ? new BertWords(tokenizer, frame, maxLength)
        : null;
  }

  /** The ids of a text with the special tokens around it. */
  int[] encode(String text) {
    int[] ids = new int[room + 2];
    ids[0] = first;
    int size = 1;
    for (int start = 0; start < text.length() && size <= room; ) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      if (end > start) {
        int[] word = word(text.substring(start, end));
        int taken = Math.min(word.length, room + 1 - size);
        System.arraycopy(word, 0, ids, size, taken);
        size += taken;
      }
      start = end + 1;
    }
    ids[size] = last;
    return Arrays.copyOf(ids, size + 1);
  }

  private int[] word(String word) {
    int[] known = words.get(word);
    if (known != null) {
      return known;
    }
    int[] ids = tokenizer.encode(word, false);
    if (word.length() <= LONGEST_WORD) {
      if (words.size() >= MOST_WORDS) {
        words.clear();
      }
      words.put(word, ids);
    }
    return ids;
  }

  private static boolean neverLooksAcrossSpaces(Path file) {
    JsonNode json = read(file);
    boolean plainAddedTokens = true;
    for (JsonNode token : json.path("added_tokens")) {
      plainAddedTokens &=
          token.path("content").asText().indexOf(' ') < 0 && !token.path("single_word").asBoolean();
    }
    // One that cuts off at the front has to look at the whole text.
    boolean cutsOffAtTheFront = json.path("truncation").path("direction").asText().equals("Left");
    return plainAddedTokens
        && !cutsOffAtTheFront
        && type(json, "normalizer").equals("BertNormalizer")
        && type(json, "pre_tokenizer").equals("BertPreTokenizer")
        && type(json, "model").equals("WordPiece")
        && FRAMES.contains(type(json, "post_processor"));
  }

  private static String type(JsonNode json, String part) {
    return json.path(part).path("type").asText();
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new InvalidModelException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
