/**
 * Checks that belong to no library module, or whose tools those may not depend on: what happens inside an adapter when
 * calls come at once ({@code interleavings}), every order of the services' calls ({@code schedules}) and the spec
 * ({@code spec}).
 *
 * <p>{@code ThreatModelTest} holds the map of promises in {@code docs/threat-model.md} to the tests that are tagged
 * with them. {@code ByConstructionTest} reads the library's classes and sources for what must not be in them.
 */
package dev.connections.proofs;
