/**
 * Commands that move a connection through its lifecycle, on the library's connections and on a small value that a
 * switch, or a peer's state machine, flips.
 */
package dev.connections.benchmarks.lifecycle;
