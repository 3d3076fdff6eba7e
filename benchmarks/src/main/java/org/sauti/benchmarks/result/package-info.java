/** What a benchmark found, and how it is written down. */
package org.sauti.benchmarks.result;
