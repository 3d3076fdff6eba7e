/** The thin Flink and Kafka side of reading raw topics. */
package org.sauti.ingest.source;
