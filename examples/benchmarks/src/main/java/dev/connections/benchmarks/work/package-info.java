/**
 * The work that all rows of a table do: generated once from a seed, as columns of numbers for what is written by hand
 * and as the library's values. Nothing here is null.
 */
package dev.connections.benchmarks.work;
