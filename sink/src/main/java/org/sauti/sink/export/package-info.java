/** Decided items as a labelled dataset without people in it. */
package org.sauti.sink.export;
