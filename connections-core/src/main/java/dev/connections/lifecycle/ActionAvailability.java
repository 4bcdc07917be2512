package dev.connections.lifecycle;

import dev.connections.Refusal;
import java.util.Optional;

/**
 * Whether an actor may take an action on a connection now, for a host's screens.
 *
 * @param action the action
 * @param refusal why it would be refused, or nothing if it is allowed
 */
public record ActionAvailability(Action action, Optional<Refusal> refusal) {

    /** {@return whether the action is allowed} */
    public boolean isAllowed() {
        return refusal.isEmpty();
    }
}
