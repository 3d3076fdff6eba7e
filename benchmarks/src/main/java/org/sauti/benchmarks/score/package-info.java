/** Scoring a file, as researchers do it. */
package org.sauti.benchmarks.score;
