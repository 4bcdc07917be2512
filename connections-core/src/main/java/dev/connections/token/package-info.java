/**
 * Share tokens: the one-time right of a destination to take one object of one person through one connection. Start at
 * {@link dev.connections.token.ShareToken}, whose verbs rule on commands by the table of {@code TokenArrow}s. What a
 * token rests on, connection and consent, is a {@link dev.connections.token.Basis}, worked out by
 * {@link dev.connections.token.TokenPolicy}. Pure: ids, secrets' bits and instants come in as arguments.
 */
package dev.connections.token;
