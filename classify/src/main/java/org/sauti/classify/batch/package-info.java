/** The Flink operator that gathers comments into batches and has them judged together. */
package org.sauti.classify.batch;
