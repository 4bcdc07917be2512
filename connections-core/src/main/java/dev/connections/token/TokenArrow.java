package dev.connections.token;

import static dev.connections.token.Guard.IN_TIME;
import static dev.connections.token.Guard.IN_TIME_AND_STANDS;
import static dev.connections.token.Guard.STANDS;
import static dev.connections.token.Guard.STANDS_NO_LONGER;
import static dev.connections.token.Guard.TIME_OVER;
import static dev.connections.token.TokenAction.COMPLETE;
import static dev.connections.token.TokenAction.EXPIRE;
import static dev.connections.token.TokenAction.FAIL;
import static dev.connections.token.TokenAction.ISSUE;
import static dev.connections.token.TokenAction.REDEEM;
import static dev.connections.token.TokenStatus.CREATED;
import static dev.connections.token.TokenStatus.EXPIRED;
import static dev.connections.token.TokenStatus.FAILED;
import static dev.connections.token.TokenStatus.PENDING;
import static dev.connections.token.TokenStatus.REDEEMED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the share token's table: this action, from this status (none: there is no token yet), by one of these
 * hands, if the guard holds, leads to that status. Nothing else in the code says which action leads where.
 */
record TokenArrow(TokenAction action, Optional<TokenStatus> from, Set<By> by, Guard guard, TokenStatus to) {

    private static final Optional<TokenStatus> NOTHING = Optional.empty();
    private static final Set<By> SYSTEM = EnumSet.of(By.SYSTEM);
    private static final Set<By> SOURCE = EnumSet.of(By.SOURCE);
    private static final Set<By> DESTINATION = EnumSet.of(By.DESTINATION);
    private static final Set<By> EITHER = EnumSet.of(By.SOURCE, By.DESTINATION);

    // spotless:off
    static final List<TokenArrow> TABLE = List.of(
        //             action    from         by           guard               to
        new TokenArrow(ISSUE,    NOTHING,     SOURCE,      STANDS,             CREATED),
        new TokenArrow(REDEEM,   at(CREATED), DESTINATION, IN_TIME_AND_STANDS, PENDING),
        new TokenArrow(COMPLETE, at(PENDING), DESTINATION, IN_TIME_AND_STANDS, REDEEMED),
        new TokenArrow(FAIL,     at(PENDING), DESTINATION, IN_TIME,            FAILED),
        new TokenArrow(FAIL,     at(PENDING), SYSTEM,      STANDS_NO_LONGER,   FAILED),
        new TokenArrow(FAIL,     at(PENDING), SYSTEM,      TIME_OVER,          FAILED),
        new TokenArrow(EXPIRE,   at(CREATED), EITHER,      IN_TIME,            EXPIRED),
        new TokenArrow(EXPIRE,   at(CREATED), SYSTEM,      TIME_OVER,          EXPIRED));
    // spotless:on

    boolean startsAt(Optional<TokenStatus> status) {
        return from.equals(status);
    }

    private static Optional<TokenStatus> at(TokenStatus status) {
        return Optional.of(status);
    }
}
