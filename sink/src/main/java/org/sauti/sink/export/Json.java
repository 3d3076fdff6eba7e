package org.sauti.sink.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.sauti.sink.HarmModule;

/** How datasets and cards write JSON: snake case, harms by label, without nulls in records. */
final class Json {
  static final JsonMapper CARD =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new HarmModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static final JsonMapper RECORD =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

  private Json() {}
}
