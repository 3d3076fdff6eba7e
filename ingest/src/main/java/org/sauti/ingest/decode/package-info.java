/**
 * Decoders for what platforms really send, one class each. They read a parsed JSON document and
 * tell, field by field, what it says; what it does not say stays null. Nothing here knows Kafka,
 * Flink or hashing, and no error message quotes what people wrote.
 *
 * <p>{@link org.sauti.ingest.decode.PlatformDecoders} lists them. To add a platform, write a {@link
 * org.sauti.ingest.decode.PlatformDecoder} and name it there.
 */
package org.sauti.ingest.decode;
