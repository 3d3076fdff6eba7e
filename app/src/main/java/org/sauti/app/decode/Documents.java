package org.sauti.app.decode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds out whether an input is one document, perhaps over several lines, or one a line. */
public final class Documents {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private Documents() {}

  /**
   * The documents of an input. When the whole of it is JSON, or its first line alone is not, it is
   * taken as one document; else each line that is not blank is one.
   */
  public static List<byte[]> split(byte[] input) {
    List<byte[]> lines = lines(input);
    if (lines.size() < 2 || isJson(input) || !isJson(lines.get(0))) {
      return List.of(input);
    }
    return lines;
  }

  private static List<byte[]> lines(byte[] input) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= input.length; i++) {
      if (i == input.length || input[i] == '\n') {
        byte[] line = Arrays.copyOfRange(input, start, i);
        if (!isBlank(line)) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static boolean isJson(byte[] bytes) {
    try {
      JSON.readTree(bytes);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
