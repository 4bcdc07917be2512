package dev.connections.contract;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of trying an operation: an answer, or what was thrown.
 *
 * @param <A> what the operation answers
 * @param answer what it answered; empty if it threw
 * @param thrown what it threw; empty if it answered
 * @param interrupted whether it left its thread interrupted, which is so no longer
 */
public record Attempt<A>(Optional<A> answer, Optional<Throwable> thrown, boolean interrupted) {

    /** Tries; an error of the virtual machine is not an outcome. */
    static <A> Attempt<A> of(Supplier<A> operation) {
        try {
            return new Attempt<>(Optional.of(operation.get()), Optional.empty(), Thread.interrupted());
        } catch (VirtualMachineError error) {
            throw error;
        } catch (Throwable thrown) {
            return new Attempt<>(Optional.empty(), Optional.of(thrown), Thread.interrupted());
        }
    }
}
