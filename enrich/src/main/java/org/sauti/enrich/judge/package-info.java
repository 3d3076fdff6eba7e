/** Applies a policy to one comment after another, in plain Java. */
package org.sauti.enrich.judge;
