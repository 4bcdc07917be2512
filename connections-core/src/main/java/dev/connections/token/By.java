package dev.connections.token;

import dev.connections.Actor;
import dev.connections.Flow;
import java.util.Optional;

/** By whose hand something is done to a share token. */
enum By {
    SOURCE,
    DESTINATION,
    SYSTEM;

    /** The hand of an organization; a stranger to the two has none, and is not the system either. */
    static Optional<By> of(Actor actor, Flow flow) {
        return flow.roleOf(actor.organization()).map(role -> switch (role) {
            case SOURCE -> SOURCE;
            case DESTINATION -> DESTINATION;
        });
    }
}
