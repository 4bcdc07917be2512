/**
 * Runs TLC, the model checker of TLA+, on the spec in {@code docs/spec}. {@link dev.connections.proofs.spec.SpecTest}
 * has it check that the properties hold, {@link dev.connections.proofs.spec.BrokenSpecTest} that each catches the
 * mistake it is there for. The {@code ...AsToldTest}s have it tell what the spec says in every case, and ask the
 * library the same.
 */
package dev.connections.proofs.spec;
