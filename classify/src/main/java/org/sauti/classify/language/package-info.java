/** Finds out in what language a text is, with the declared language as a hint. */
package org.sauti.classify.language;
