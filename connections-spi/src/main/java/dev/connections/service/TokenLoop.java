package dev.connections.service;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.TokenId;
import dev.connections.spi.CommitResult;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenRuling;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Load, rule, write; and, when somebody else was faster, once more from fresh state. */
final class TokenLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ShareTokens.class);
    private static final int ATTEMPTS = 4;
    private static final Refusal STALE =
            Refusal.of(RefusalReason.STALE, "a share token that others changed meanwhile", "the version that was read");

    private final CheckedTokens tokens;

    TokenLoop(CheckedTokens tokens) {
        this.tokens = tokens;
    }

    /** Ends a token that is found by its id, and answers it as recorded then. */
    ShareToken finish(TokenId id, Function<ShareToken, TokenRuling> command) {
        return run(() -> tokens.find(id), command, this::finished);
    }

    /** Answers the token as recorded after the command. */
    ShareToken run(
            Supplier<Optional<ShareToken>> find,
            Function<ShareToken, TokenRuling> command,
            Function<TokenChange, Optional<ShareToken>> write) {
        return CommandLoop.retrying(ATTEMPTS, STALE, () -> {
            ShareToken found = find.get().orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_TOKEN));
            Optional<TokenChange> change = changeOf(command.apply(found), found.id());
            return change.isEmpty() ? Optional.of(found) : write.apply(change.get());
        });
    }

    private Optional<ShareToken> finished(TokenChange change) {
        return tokens.finish(change) == CommitResult.COMMITTED ? Optional.of(change.token()) : Optional.empty();
    }

    /** The change that a ruling allows, or nothing if nothing is left to be done. */
    static Optional<TokenChange> changeOf(TokenRuling ruling, TokenId id) {
        if (ruling instanceof TokenRuling.Refused refused) {
            if (refused.refusal().reason() == RefusalReason.ALREADY_REDEEMED) {
                LOG.warn("Token {} is claimed by another redemption than one that was just tried", id);
            }
            throw new RefusedException(refused.refusal());
        }
        return ruling instanceof TokenChange change ? Optional.of(change) : Optional.empty();
    }
}
