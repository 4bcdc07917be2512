package dev.connections.benchmarks.report;

import java.util.Map;

/**
 * What was measured of a row in one case.
 *
 * @param row the row's name
 * @param variant the case, empty if there is but one
 * @param wall nanoseconds for each operation; with two threads, for each of a thread
 * @param cpu nanoseconds of CPU for each operation, of the whole process
 * @param bytes bytes allocated for each operation
 * @param facts what was found out while preparing
 */
public record Figure(String row, String variant, double wall, double cpu, double bytes, Map<String, Double> facts) {}
