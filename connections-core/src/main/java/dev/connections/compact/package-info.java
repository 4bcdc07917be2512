/**
 * Connections as numbers: how a snapshot keeps very many of them in little room, finds one by its flow or by its id,
 * and shares with the snapshot before it all that has not changed. Start at {@link dev.connections.compact.Table}. What
 * a row says of a connection at an instant, what a gate says too; what follows from it is told elsewhere. Nothing here
 * leaves the running program: what is written down is the documented form.
 */
package dev.connections.compact;
