/**
 * Makes texts that mean the same look the same, in small steps, and remembers where each char came
 * from.
 */
package org.sauti.classify.text;
