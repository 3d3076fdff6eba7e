/** The whole job, Kafka to Kafka, and the two bare things that it consists of. */
package org.sauti.benchmarks.pipeline;
