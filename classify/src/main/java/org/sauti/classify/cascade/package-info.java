/**
 * Which model judges a text. Either one model judges all of them, or a cascade does: a fast model
 * sees every text, and what it is unsure of goes on to a careful, slower one.
 *
 * <ul>
 *   <li>How sure a model is of a text: the distance of the probability of gender_abuse from its
 *       threshold in the language, in log odds (logits). 0 is right on the threshold; at 1 the odds
 *       are 2.7 times those of the threshold, or 2.7 times smaller.
 *   <li>A text goes on when that distance is at most the margin, and when the careful model was
 *       measured for gender_abuse in the language: where nobody knows that it is better, it is not
 *       asked.
 *   <li>The careful model's scores then count; harms of which it does not tell keep the fast
 *       model's. When it fails on a text, the fast model's scores stand.
 *   <li>A margin is chosen on labelled texts for a cost, the share of texts that go on: {@link
 *       org.sauti.classify.cascade.MarginChoice}.
 * </ul>
 */
package org.sauti.classify.cascade;
