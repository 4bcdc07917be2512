package dev.connections.token;

import dev.connections.Actor;
import java.util.Optional;

/** Who acts on a share token. */
@SuppressWarnings("ImmutableEnumChecker")
enum Caller {
    SOURCE("source", Optional.of(Scene.SOURCE)),
    DESTINATION("destination", Optional.of(Scene.DESTINATION)),
    STRANGER("a stranger", Optional.of(Scene.STRANGER)),
    SYSTEM("the system", Optional.empty());

    private final String by;
    private final Optional<Actor> actor;

    Caller(String by, Optional<Actor> actor) {
        this.by = by;
        this.actor = actor;
    }

    /** The word of the document's column. */
    String by() {
        return by;
    }

    /** Who it is; the system is nobody. */
    Optional<Actor> actor() {
        return actor;
    }
}
