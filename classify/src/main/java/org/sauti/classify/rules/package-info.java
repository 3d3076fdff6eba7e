/**
 * Rules beside the model: stored Lucene queries for each language, which find what no data set
 * labels yet, can be read and reviewed by people who know the language, and can be changed while
 * the job runs.
 */
package org.sauti.classify.rules;
