/**
 * Who may do what in the console: accounts, passwords, sessions, log-in through OpenID Connect, and
 * what people set for themselves. Plain Java over a {@link ConsoleLog}; HTTP is in the package
 * above.
 *
 * <p>Everything is kept in one compacted topic that every instance follows, so that an account made
 * or a session ended on one instance is so on all of them.
 */
package org.sauti.sink.console.access;
