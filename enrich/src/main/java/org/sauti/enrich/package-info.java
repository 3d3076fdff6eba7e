/**
 * The third stage: decides by the policy which comments moderators should look at, in which queue
 * and how soon, and tells them when a reason to look is gone.
 */
package org.sauti.enrich;
