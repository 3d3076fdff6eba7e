/** Turns normalised text into the numbers that models read. */
package org.sauti.classify.encode;
