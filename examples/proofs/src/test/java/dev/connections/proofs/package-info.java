/**
 * Checks that belong to no library module, or whose tools those may not depend on. {@code TokenInterleavingsTest} has
 * Lincheck run every pair of calls on the in-memory share tokens in its possible interleavings, and asks of each
 * outcome whether the calls could have happened one after the other. {@code TokenScenarios} says which scenarios,
 * {@code PlantedMistakes} what must be caught.
 *
 * <p>{@code ThreatModelTest} holds the map of promises in {@code docs/threat-model.md} to the tests that are tagged
 * with them. {@code ByConstructionTest} reads the library's classes and sources for what must not be in them.
 */
package dev.connections.proofs;
