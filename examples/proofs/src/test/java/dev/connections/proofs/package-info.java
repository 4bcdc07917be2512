/**
 * Checks whose tools the library modules may not depend on. {@code TokenInterleavingsTest} has Lincheck run every pair
 * of calls on the in-memory share tokens in its possible interleavings, and asks of each outcome whether the calls
 * could have happened one after the other. {@code TokenScenarios} says which scenarios, {@code PlantedMistakes} what
 * must be caught.
 */
package dev.connections.proofs;
