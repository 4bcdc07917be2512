/**
 * What may happen to a connection: created, activated, deactivated, reactivated, renamed, its data types changed.
 *
 * <p>Start at {@link dev.connections.lifecycle.Connection}: its verbs rule on a command and answer with a
 * {@link dev.connections.lifecycle.Ruling}, either a {@link dev.connections.lifecycle.Change} with its event, or a
 * refusal. Which action leads where stands in one table, {@code Arrow}; {@code docs/lifecycle.md} shows the same table.
 * What an event does to a connection stands in {@code Fold}, for a command as for the history. Stores keep the plain
 * {@link dev.connections.lifecycle.ConnectionForm} and {@link dev.connections.lifecycle.EventForm}.
 *
 * <p>All of it is pure: instants and ids come in as arguments.
 */
package dev.connections.lifecycle;
