package org.sauti.sink.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.sauti.models.Harm;

/** How datasets and cards write JSON: snake case, harms by label, without nulls in records. */
final class Json {
  static final JsonMapper CARD =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule("harms").addSerializer(new HarmSerializer()))
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static final JsonMapper RECORD =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

  private Json() {}

  private static final class HarmSerializer extends StdSerializer<Harm> {
    private static final long serialVersionUID = 1L;

    HarmSerializer() {
      super(Harm.class);
    }

    @Override
    public void serialize(Harm harm, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(harm.label());
    }
  }
}
