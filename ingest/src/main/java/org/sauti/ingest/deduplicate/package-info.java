/** Drops comments that were delivered before or that a later version overtook. */
package org.sauti.ingest.deduplicate;
