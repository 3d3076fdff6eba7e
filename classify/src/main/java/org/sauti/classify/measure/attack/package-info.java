/**
 * Ways in which people disguise abuse from machines, to measure how much of it a model still finds.
 * Each is one small class; the same text is always disguised the same way.
 */
package org.sauti.classify.measure.attack;
