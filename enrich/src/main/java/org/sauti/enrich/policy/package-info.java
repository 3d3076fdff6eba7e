/** The moderation policy: what to do about which harm, in which language, and how sure. */
package org.sauti.enrich.policy;
