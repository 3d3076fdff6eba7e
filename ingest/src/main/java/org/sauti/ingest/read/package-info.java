/** The pure core of ingest: the bytes of one record become comments, skips and a rejection. */
package org.sauti.ingest.read;
