/**
 * Avro on the wire: single-object encoding, so that the fingerprint of the writer's schema travels
 * with each record and records written with any published schema stay readable.
 */
package org.sauti.models.wire;
