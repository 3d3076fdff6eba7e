package org.sauti.models.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.message.SchemaStore;

/**
 * Every version of every schema that records may have been written with. They lie beside the
 * classes as {@code schemas/<Name>.v<number>.avsc}, are numbered from 1 without gaps, and are never
 * changed once released: a changed schema becomes the next number.
 */
final class PublishedSchemas {
  private PublishedSchemas() {}

  /** All published versions of the schema with this name, by fingerprint. */
  static SchemaStore of(String name) {
    SchemaStore.Cache cache = new SchemaStore.Cache();
    int version = 1;
    for (Schema schema = read(name, version); schema != null; schema = read(name, ++version)) {
      cache.addSchema(schema);
    }
    return cache;
  }

  /** The numbered version of a schema, or null when there is none. */
  static Schema read(String name, int version) {
    String resource = resourceName(name, version);
    try (InputStream stream = PublishedSchemas.class.getResourceAsStream(resource)) {
      return stream == null ? null : new Schema.Parser().parse(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the published schema " + resource, e);
    }
  }

  static String resourceName(String name, int version) {
    return "schemas/" + name + ".v" + version + ".avsc";
  }
}
