/**
 * The library beside hand-written limits and its peers, on the same generated work. Start at
 * {@link dev.connections.benchmarks.Benchmarks}. Nothing here is null.
 */
package dev.connections.benchmarks;
