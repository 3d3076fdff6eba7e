package org.sauti.sink.console.access;

/**
 * A request of somebody who is logged in.
 *
 * @param account theirs, as it is now
 * @param csrf what must come along with everything that changes something
 * @param mustChangePassword whether they may do nothing else before
 */
public record Visit(Account account, String csrf, boolean mustChangePassword) {}
