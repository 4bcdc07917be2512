package dev.connections.benchmarks.growth;

/**
 * How large one connection is.
 *
 * @param gaps how many gaps it has
 * @param people how many people the items are about
 * @param statements how many statements each of them has made
 * @param items how many items there are
 */
public record Shape(int gaps, int people, int statements, int items) {}
