/** What is done to a text before a model sees it, step by step. */
package org.sauti.benchmarks.text;
