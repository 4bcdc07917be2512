/** The library's own rows. */
package dev.connections.benchmarks.ours;
