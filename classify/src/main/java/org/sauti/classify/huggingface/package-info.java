/**
 * Reads what Hugging Face exports for text classification, so that a model of anybody's can become
 * a model folder: which file is the model, what its labels are called, how long a text it reads,
 * and what its labels probably mean here.
 *
 * <p>{@link org.sauti.classify.huggingface.Export#open} is the way in.
 */
package org.sauti.classify.huggingface;
