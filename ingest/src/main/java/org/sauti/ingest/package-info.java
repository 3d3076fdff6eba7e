/**
 * The first stage: reads raw platform topics and makes comments of them. Records that cannot become
 * comments are rejected with their bytes and a code, events that are no comments are skipped and
 * counted, and comments that were delivered before are dropped and counted.
 */
package org.sauti.ingest;
