package org.sauti.sink;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import org.sauti.models.Harm;

/** Harms in JSON by their labels, as values and as names of fields. */
public final class HarmModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public HarmModule() {
    super("harms");
    addSerializer(new HarmSerializer());
    addKeySerializer(Harm.class, new HarmKeySerializer());
    addDeserializer(Harm.class, new HarmDeserializer());
  }

  private static final class HarmDeserializer extends StdDeserializer<Harm> {
    private static final long serialVersionUID = 1L;

    HarmDeserializer() {
      super(Harm.class);
    }

    @Override
    public Harm deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String label = parser.getValueAsString("");
      Optional<Harm> harm = Harm.ofLabel(label);
      return harm.isPresent()
          ? harm.get()
          : (Harm) context.handleWeirdStringValue(Harm.class, label, "no harm has this label");
    }
  }

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

  private static final class HarmKeySerializer extends StdSerializer<Harm> {
    private static final long serialVersionUID = 1L;

    HarmKeySerializer() {
      super(Harm.class);
    }

    @Override
    public void serialize(Harm harm, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeFieldName(harm.label());
    }
  }
}
