package dev.connections.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What may go wrong, or happen, while a host decides. A host that can be brought into a trouble says so
 * ({@link HostUnderTest#troubles()}), and must then reach the answers that it can have.
 */
@SuppressWarnings("ImmutableEnumChecker")
public enum Trouble {
    /** The repository throws whenever the connection of a flow is read. */
    FIRST_LOOK_FAILS("CONNECTION_UNAVAILABLE"),
    /** The repository answers when the connection of a flow is read, and throws when it is read again. */
    SECOND_LOOK_FAILS("CONNECTION_UNAVAILABLE"),
    /** The consent source throws. */
    CONSENT_FAILS("CONSENT_UNAVAILABLE"),
    /** The consent source answers, and leaves out who was asked about. */
    CONSENT_IS_LEFT_OUT("CONSENT_UNAVAILABLE"),
    /** Each time that the connection is read again, the next command has just been done. */
    CONNECTION_CHANGES(
            "CONNECTION_CHANGED after commands", "CONNECTION_INACTIVE after commands", "PERMITTED after commands"),
    /** All commands are done, and a snapshot that hears nothing of them is asked when it may just still answer. */
    SNAPSHOT_IS_OLD("PERMITTED after commands"),
    /** The same, a microsecond later. */
    SNAPSHOT_IS_TOO_OLD("SNAPSHOT_TOO_OLD after commands");

    /** The greatest age with which hosts that decide by snapshots must make them. */
    public static final Duration GREATEST_AGE = Duration.ofDays(1);

    private final Set<String> answers;

    Trouble(String... answers) {
        this.answers = Set.of(answers);
    }

    /** How long before the question a snapshot has heard the last; empty where the trouble is not a snapshot's. */
    public Optional<Duration> age() {
        return switch (this) {
            case SNAPSHOT_IS_OLD -> Optional.of(GREATEST_AGE);
            case SNAPSHOT_IS_TOO_OLD -> Optional.of(GREATEST_AGE.plusNanos(1_000));
            default -> Optional.empty();
        };
    }

    /** What must have been answered in it, and whether some command was done meanwhile. */
    Set<String> answers() {
        return answers;
    }
}
