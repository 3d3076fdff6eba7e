/**
 * Benchmarks, each a command of its own. What they measure is production code; what is here only
 * feeds it and holds the clock.
 */
package org.sauti.benchmarks;
