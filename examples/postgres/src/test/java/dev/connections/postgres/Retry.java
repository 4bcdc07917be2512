package dev.connections.postgres;

import static dev.connections.RefusalReason.ALREADY_REDEEMED;
import static dev.connections.RefusalReason.CONNECTION_NOT_ACTIVE;
import static dev.connections.RefusalReason.DUPLICATE;
import static dev.connections.RefusalReason.EXPIRED;
import static dev.connections.RefusalReason.NOT_REDEEMABLE;
import static dev.connections.RefusalReason.WRONG_STATUS;

import dev.connections.DataTypes;
import dev.connections.RedemptionId;
import dev.connections.RefusalReason;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Status;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenStatus;
import java.util.Optional;

/**
 * What an errand that is tried again must be answered, told from what is recorded before, without asking the library.
 *
 * @param errand the errand
 * @param connection its connection as recorded, if there is one
 * @param token its token as recorded, if it is about one
 */
record Retry(Errand errand, Optional<Connection> connection, Optional<ShareToken> token) {

    /** Why what is stored is refused when it is tried again; if it is not, it is done, and adds nothing. */
    static Optional<RefusalReason> ofStored(Verb verb) {
        return switch (verb) {
            case CREATE -> Optional.of(DUPLICATE);
            case ACTIVATE, DEACTIVATE_AS_SOURCE, DEACTIVATE_AS_DESTINATION, REACTIVATE -> Optional.of(WRONG_STATUS);
            case ACCEPT_DATA_TYPES, DECLINE_DATA_TYPES, COMPLETE, FAIL -> Optional.of(WRONG_STATUS);
            case EXPIRE -> Optional.of(EXPIRED);
            case RENAME, CHANGE_DATA_TYPES, REDEEM -> Optional.empty();
            case ISSUE -> throw new IllegalArgumentException("another token comes of it");
        };
    }

    /** Whether others have undone it since, so that to try it again would be to do it again. */
    boolean isUndone() {
        return switch (errand.verb()) {
            case CREATE, ISSUE, REDEEM, COMPLETE, FAIL, EXPIRE -> false;
            case RENAME -> !found().name().value().equals(errand.op());
            case CHANGE_DATA_TYPES -> !carries(Services.dataTypes(errand));
            case ACTIVATE, DEACTIVATE_AS_SOURCE, DEACTIVATE_AS_DESTINATION ->
                refusal().isEmpty();
            case REACTIVATE, ACCEPT_DATA_TYPES, DECLINE_DATA_TYPES -> refusal().isEmpty();
        };
    }

    /** Why it is refused as things are; if it is not, it is done. */
    Optional<RefusalReason> refusal() {
        return switch (errand.verb()) {
            case CREATE -> unless(connection.isEmpty(), DUPLICATE);
            case RENAME, CHANGE_DATA_TYPES -> Optional.empty();
            case ACTIVATE -> unless(is(Status.PENDING), WRONG_STATUS);
            case DEACTIVATE_AS_SOURCE, DEACTIVATE_AS_DESTINATION -> unless(!is(Status.INACTIVE), WRONG_STATUS);
            case REACTIVATE -> unless(is(Status.INACTIVE), WRONG_STATUS);
            case ACCEPT_DATA_TYPES, DECLINE_DATA_TYPES ->
                unless(is(Status.ACTIVE) && !found().proposedDataTypes().isEmpty(), WRONG_STATUS);
            case ISSUE -> unless(is(Status.ACTIVE), CONNECTION_NOT_ACTIVE);
            case REDEEM -> isClaimed() ? unless(isClaimedByThis(), ALREADY_REDEEMED) : at(TokenStatus.CREATED, true);
            case COMPLETE -> at(TokenStatus.PENDING, true);
            case FAIL -> at(TokenStatus.PENDING, false);
            case EXPIRE -> at(TokenStatus.CREATED, false);
        };
    }

    private Optional<RefusalReason> at(TokenStatus needed, boolean restsOnConnection) {
        TokenStatus status = token.orElseThrow().state().status();
        if (status != needed) {
            return Optional.of(status == TokenStatus.EXPIRED ? EXPIRED : WRONG_STATUS);
        }
        return restsOnConnection ? withoutConnection() : Optional.empty();
    }

    private Optional<RefusalReason> withoutConnection() {
        return is(Status.ACTIVE)
                ? unless(found().epoch() == token.orElseThrow().terms().epoch(), NOT_REDEEMABLE)
                : Optional.of(CONNECTION_NOT_ACTIVE);
    }

    private boolean isClaimed() {
        return token.orElseThrow().redemption().isPresent();
    }

    private boolean isClaimedByThis() {
        return token.orElseThrow().redemption().equals(Optional.of(RedemptionId.of(errand.op())));
    }

    /** Accepted; or proposed, so far as it is not accepted yet. */
    private boolean carries(DataTypes wanted) {
        DataTypes all = found().dataTypes().and(found().proposedDataTypes());
        return all.equals(wanted);
    }

    private boolean is(Status status) {
        return found().status() == status;
    }

    private Connection found() {
        return connection.orElseThrow();
    }

    private static Optional<RefusalReason> unless(boolean holds, RefusalReason reason) {
        return holds ? Optional.empty() : Optional.of(reason);
    }
}
