package dev.connections.token;

import static dev.connections.RefusalReason.CONNECTION_NOT_ACTIVE;
import static dev.connections.RefusalReason.CONSENT_REQUIRED;
import static dev.connections.RefusalReason.DATA_TYPE_NOT_SHARED;
import static dev.connections.RefusalReason.NOT_REDEEMABLE;
import static dev.connections.RefusalReason.WRONG_ACTOR;
import static dev.connections.RefusalReason.WRONG_STATUS;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the table of {@link TokenArrow}s. */
final class TokenLifecycle {

    private static final Refusal ISSUED_BY_THE_SOURCE =
            Refusal.of(WRONG_ACTOR, By.DESTINATION.name(), By.SOURCE.name());
    private static final Refusal TOO_LATE =
            Refusal.of(RefusalReason.EXPIRED, "a token whose time is over", "a token that is good now");
    private static final Refusal INACTIVE =
            Refusal.of(CONNECTION_NOT_ACTIVE, "a connection that is not active", "an active connection");
    private static final Refusal OTHER_TYPE =
            Refusal.of(DATA_TYPE_NOT_SHARED, "a data type that is not shared", "one that the connection carries");
    private static final Refusal NO_CONSENT =
            Refusal.of(CONSENT_REQUIRED, "no consent that reaches the object", "the subject's consent");
    private static final Refusal BASIS_GONE =
            Refusal.of(NOT_REDEEMABLE, "a token that is redeemable no longer", "a new token from the source");
    private static final String NOTHING_TO_END = "a token whose time is over, or that rests on nothing any more";

    private TokenLifecycle() {}

    /** Why somebody has nothing to do with this action, if they have not: the answer for an unknown token. */
    static Optional<Refusal> refusal(TokenAction action, Optional<By> hand) {
        if (hand.stream().anyMatch(by -> arrows(action, by).findAny().isPresent())) {
            return Optional.empty();
        }
        if (action != TokenAction.ISSUE) {
            return Optional.of(Refusal.NO_SUCH_TOKEN);
        }
        return Optional.of(hand.isPresent() ? ISSUED_BY_THE_SOURCE : Refusal.NO_SUCH_CONNECTION);
    }

    /** Why this may not be done now by one who may at times: for the status or the time, then for the basis. */
    static Optional<Refusal> refusal(TokenAction action, By by, Standing standing) {
        if (follow(action, by, standing).isPresent()) {
            return Optional.empty();
        }
        boolean timely = follow(action, by, standing.on(Basis.STANDS)).isPresent();
        return Optional.of(timely ? baseless(action, standing.basis()) : untimely(action, by, standing));
    }

    private static Refusal baseless(TokenAction action, Basis basis) {
        if (basis == Basis.CONNECTION_NOT_ACTIVE) {
            return INACTIVE;
        }
        if (action != TokenAction.ISSUE) {
            return BASIS_GONE;
        }
        return basis == Basis.DATA_TYPE_NOT_SHARED ? OTHER_TYPE : NO_CONSENT;
    }

    private static Refusal untimely(TokenAction action, By by, Standing standing) {
        if (standing.tooLate()) {
            return TOO_LATE;
        }
        String found = standing.status().orElseThrow().name();
        return Refusal.of(WRONG_STATUS, found, by == By.SYSTEM ? NOTHING_TO_END : neededBy(action, by));
    }

    private static String neededBy(TokenAction action, By by) {
        return arrows(action, by)
                .flatMap(arrow -> arrow.from().stream())
                .map(TokenStatus::name)
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    /** Where an action that is not refused leads. */
    static TokenStatus target(TokenAction action, By by, Standing standing) {
        return follow(action, by, standing).map(TokenArrow::to).orElseThrow();
    }

    /** What time makes of a token whose end has come: nothing of one that is over already. */
    static Optional<TokenArrow> end(TokenStatus status) {
        return TokenArrow.TABLE.stream()
                .filter(arrow -> arrow.guard() == Guard.TIME_OVER && arrow.startsAt(Optional.of(status)))
                .findFirst();
    }

    /** Whether this action ever leads from there to there, whoever does it. */
    static boolean leads(TokenAction action, Optional<TokenStatus> from, TokenStatus to) {
        return TokenArrow.TABLE.stream()
                .anyMatch(arrow -> arrow.action() == action && arrow.startsAt(from) && arrow.to() == to);
    }

    /** Whether something may have been done, whatever the token then rested on. */
    static boolean mayBeDone(TokenAction action, By by, Standing standing) {
        return Stream.of(Basis.STANDS, Basis.UNCONFIRMED)
                .anyMatch(basis -> follow(action, by, standing.on(basis)).isPresent());
    }

    private static Optional<TokenArrow> follow(TokenAction action, By by, Standing standing) {
        return arrows(action, by)
                .filter(arrow ->
                        arrow.startsAt(standing.status()) && arrow.guard().holds(standing))
                .findFirst();
    }

    private static Stream<TokenArrow> arrows(TokenAction action, By by) {
        return TokenArrow.TABLE.stream()
                .filter(arrow -> arrow.action() == action && arrow.by().contains(by));
    }
}
