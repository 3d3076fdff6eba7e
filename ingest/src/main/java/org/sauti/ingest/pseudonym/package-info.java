/** Keyed hashes in place of the ids of people. */
package org.sauti.ingest.pseudonym;
