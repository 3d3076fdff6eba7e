package org.sauti.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.models.RejectCode;

/**
 * Parses exactly one JSON document, within limits that keep a hostile one from exhausting the job.
 * Its errors tell where, never what: Jackson's own messages quote the source.
 */
final class StrictJson {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Reddit nests four levels for each reply; nothing known comes near this. */
  private static final int DEEPEST_NESTING = 500;

  private static final int LONGEST_NUMBER = 100;

  /** Far over the limit on texts, so that a long text is reported as that. */
  private static final int LONGEST_STRING = 20_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST_NESTING)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(LONGEST_STRING)
                          .build())
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .build();

  private StrictJson() {}

  /**
   * @param characters backed by an array; a byte order mark in front is skipped
   * @throws DecodeException when this is not one complete JSON document and nothing else
   */
  static JsonNode parse(CharBuffer characters) throws DecodeException {
    int start =
        characters.hasRemaining() && characters.get(characters.position()) == BYTE_ORDER_MARK
            ? 1
            : 0;
    try (JsonParser parser =
        MAPPER
            .getFactory()
            .createParser(
                characters.array(),
                characters.arrayOffset() + characters.position() + start,
                characters.remaining() - start)) {
      JsonNode document = MAPPER.readTree(parser);
      if (document == null) {
        throw malformed("there is no JSON document");
      }
      if (parser.nextToken() != null) {
        throw malformed(
            "a second JSON document begins at " + position(parser.currentTokenLocation()));
      }
      return document;
    } catch (StreamConstraintsException e) {
      throw malformed(
          "the JSON is nested deeper than "
              + DEEPEST_NESTING
              + " levels, or has a number of over "
              + LONGEST_NUMBER
              + " characters or a name or string that is far too long");
    } catch (JsonProcessingException e) {
      throw malformed("the JSON breaks at " + position(e.getLocation()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static DecodeException malformed(String detail) {
    return new DecodeException(RejectCode.MALFORMED_JSON, detail);
  }

  private static String position(JsonLocation location) {
    return location == null
        ? "an unknown place"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
