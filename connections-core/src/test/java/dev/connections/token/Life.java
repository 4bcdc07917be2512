package dev.connections.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every way that a share token can stand, the changes that led there, and when time ends it. */
@SuppressWarnings("ImmutableEnumChecker")
enum Life {
    ABSENT(Scene.EXPIRES, Stream::empty),
    CREATED(Scene.EXPIRES, () -> Stream.of(Scene.issuing())),
    PENDING(Scene.COMPLETE_BY, () -> Stream.of(Scene.issuing(), Scene.claiming())),
    REDEEMED(Scene.COMPLETE_BY, () -> Stream.of(Scene.issuing(), Scene.claiming(), Scene.completing())),
    REPORTED(Scene.COMPLETE_BY, () -> Stream.of(Scene.issuing(), Scene.claiming(), Scene.reporting())),
    CHANGED(
            Scene.COMPLETE_BY,
            () -> Stream.of(Scene.issuing(), Scene.claiming(), Scene.givingUp(Basis.CONNECTION_NOT_ACTIVE))),
    UNCONFIRMED(
            Scene.COMPLETE_BY, () -> Stream.of(Scene.issuing(), Scene.claiming(), Scene.givingUp(Basis.UNCONFIRMED))),
    TIMED_OUT(Scene.COMPLETE_BY, () -> Stream.of(Scene.issuing(), Scene.claiming(), Scene.timingOut())),
    EXPIRED_BY_HAND(Scene.EXPIRES, () -> Stream.of(Scene.issuing(), Scene.expiringByHand())),
    EXPIRED_BY_TIME(Scene.EXPIRES, () -> Stream.of(Scene.issuing(), Scene.expiring()));

    private final Instant end;
    private final List<TokenChange> changes;

    Life(Instant end, Supplier<Stream<TokenChange>> changes) {
        this.end = end;
        this.changes = changes.get().toList();
    }

    /** When time ends it, or would have. */
    Instant end() {
        return end;
    }

    List<TokenEvent> history() {
        return changes.stream().map(TokenChange::event).toList();
    }

    Optional<ShareToken> token() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1).token());
    }

    /** Those that there is a token for. */
    static List<ShareToken> tokens() {
        return Stream.of(values()).flatMap(life -> life.token().stream()).toList();
    }

    /** The word of the document's columns. */
    String status() {
        return switch (this) {
            case ABSENT -> "-";
            case CREATED, PENDING, REDEEMED -> name();
            case REPORTED, CHANGED, UNCONFIRMED, TIMED_OUT -> "FAILED";
            case EXPIRED_BY_HAND, EXPIRED_BY_TIME -> "EXPIRED";
        };
    }

    boolean isClaimed() {
        return List.of("PENDING", "REDEEMED", "FAILED").contains(status());
    }

    /** Whether its time was over, or somebody said so, as of an instant. */
    boolean isTooLate(boolean over) {
        return status().equals("EXPIRED") || this == TIMED_OUT || (over && (this == CREATED || this == PENDING));
    }
}
