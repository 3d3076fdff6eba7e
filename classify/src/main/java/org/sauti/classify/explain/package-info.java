/**
 * Which words carried a score over its threshold, for any model: by occlusion. One piece of the
 * text after the other is left out, the model that gave the score is asked again, and what the
 * probability falls by is the weight of the piece. Texts without a score over its threshold are not
 * looked at.
 *
 * <ul>
 *   <li>A piece is what stands between white space; in scripts that write without it, a word as ICU
 *       finds it. A text with more words than the model can be asked about is cut into groups of
 *       about as many words each.
 *   <li>Specific harms are explained; the overall labels only where no specific harm is flagged,
 *       for they would point at the same words.
 *   <li>Words count that weigh at least 0.05 or a fifth of the heaviest: a model can be so sure
 *       that no single word moves it much. Neighbours become one span with the larger weight. At
 *       most five spans a harm.
 *   <li>What is said twice hides itself: without the one, the other still carries the score. Then
 *       there may be few highlights, or none.
 * </ul>
 */
package org.sauti.classify.explain;
