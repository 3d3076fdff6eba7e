/**
 * The classify stage: from comments to scored comments.
 *
 * <p>{@link org.sauti.classify.Classifier} is the stage without Flink, for tools and tests; {@link
 * org.sauti.classify.ClassifyStage} puts it into a Flink job. Neither keeps state about comments.
 */
package org.sauti.classify;
