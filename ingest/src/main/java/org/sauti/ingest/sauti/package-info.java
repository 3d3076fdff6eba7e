/**
 * Sauti's own formats, for producers that need no platform decoder: plain JSON, described by {@code
 * org/sauti/ingest/sauti-comment.schema.json}, and Avro.
 */
package org.sauti.ingest.sauti;
