/** A queue with very many open items. */
package org.sauti.benchmarks.queue;
