package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.Groups.COMPLETING;
import static dev.connections.proofs.schedules.Groups.REDEEMING;
import static dev.connections.proofs.schedules.Operation.DESTINATIONS;
import static dev.connections.proofs.schedules.Operation.ISSUE;

import dev.connections.proofs.schedules.Answer.Kind;
import dev.connections.proofs.schedules.Turns.Pass;

/**
 * Where the services promise less than that an operation takes effect at one instant. This is all that is forgiven;
 * promises 20, 25 and 28 are never.
 */
enum Weaker {
    /** What is tried once is refused as stale, or left for the next sweep, if another change came in between. */
    GAVE_WAY,
    /** A no may be put together of a look before one change and a look after a second. It changes nothing. */
    NO_OF_TWO_LOOKS,
    /** A redemption claims the token, and then looks again; what it finds changed ends the token. */
    CLAIMED_THEN_LOOKED_AGAIN,
    /** What is issued, claimed or completed stood when it was looked at, and is written after that. */
    LOOKED_THEN_WRITTEN,
    /** A redemption's first look may be put together of two, since there is a second: it then burns the token. */
    LOOKED_IN_PARTS,
    /** The destinations that are answered were those of active connections when listed; each is decided after it. */
    LISTED_THEN_DECIDED;

    /** Whether an operation may count as two there. */
    boolean splits(Operation operation, Pass pass) {
        return switch (this) {
            case CLAIMED_THEN_LOOKED_AGAIN ->
                REDEEMING.contains(operation) && pass.made().equals("tokens.claim");
            case LOOKED_THEN_WRITTEN ->
                (operation == ISSUE && pass.next().equals("tokens.insert"))
                        || (REDEEMING.contains(operation) && pass.next().equals("tokens.claim"))
                        || (COMPLETING.contains(operation) && pass.next().equals("tokens.finish"));
            case LOOKED_IN_PARTS -> REDEEMING.contains(operation) && pass.next().equals("consents.statements");
            case LISTED_THEN_DECIDED -> operation == DESTINATIONS && pass.made().equals("connections.list");
            default -> false;
        };
    }

    /** Whether an answer counts as that of an operation that did nothing, and need not fit anywhere. */
    boolean isForgiven(Answer answer, long changesByOthers) {
        return switch (this) {
            case GAVE_WAY -> answer.kind() == Kind.GAVE_WAY && changesByOthers >= 1;
            case NO_OF_TWO_LOOKS -> answer.kind() == Kind.NO && changesByOthers >= 2;
            default -> false;
        };
    }
}
