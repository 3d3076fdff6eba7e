/** Many moderators at work on the queue service at once, over HTTP. */
package org.sauti.benchmarks.load;
