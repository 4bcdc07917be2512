/**
 * The mutants that no test catches, beside the page that says why nobody could. The mutants are PIT's, of the profile
 * {@code mutation}.
 */
package dev.connections.proofs.mutants;
