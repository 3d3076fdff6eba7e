package org.sauti.enrich.policy;

/**
 * What a policy comes to for one harm of one comment, with language and measurement considered.
 *
 * @param queue id of the moderators' queue
 * @param urgency in [0, 1], discounted where the model was not measured
 * @param threshold probability from which the harm is found, in [0, 1]
 */
public record HarmRule(String queue, float urgency, float threshold) {}
