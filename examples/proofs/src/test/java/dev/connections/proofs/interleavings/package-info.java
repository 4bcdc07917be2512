/**
 * What happens inside an adapter when calls come at once. Four tests named {@code InterleavingsTest} have Lincheck run
 * every pair of calls on an in-memory adapter in interleavings of their steps, and ask of each outcome whether the
 * calls could have come one after the other, by the plainest adapter that can be right, {@code OneLock}. The mistakes
 * that are planted into that one must be caught. {@code Interleavings} runs them.
 */
package dev.connections.proofs.interleavings;
