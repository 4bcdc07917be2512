package dev.connections.service;

import dev.connections.service.PortFailedException.Effect;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Calls a port, and words whatever goes wrong as one exception. */
final class PortCall {

    private PortCall() {}

    /**
     * Whatever the adapter throws is its failure, an {@link Error} too; only the virtual machine's own errors pass. An
     * interrupt that the adapter swallowed by throwing is put back.
     */
    static <T> T ask(String port, Effect effect, Supplier<T> call, Predicate<T> sound) {
        T answer;
        boolean isSound;
        try {
            answer = call.get();
            isSound = answer != null && sound.test(answer);
        } catch (VirtualMachineError error) {
            throw error;
        } catch (Throwable failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new PortFailedException(port, effect, failure);
        }
        if (!isSound) {
            throw new PortFailedException(port, effect);
        }
        return answer;
    }
}
