/**
 * The contract between the stages of Sauti: what flows, what it is called, where it goes and how it
 * can be refused. Plain Java without Flink, so that every stage and every tool can use it.
 *
 * <p>Records are immutable and validated when they are made. {@link org.sauti.models.wire} turns
 * them into Avro and back; {@link org.sauti.models.zoo} reads model folders.
 */
package org.sauti.models;
