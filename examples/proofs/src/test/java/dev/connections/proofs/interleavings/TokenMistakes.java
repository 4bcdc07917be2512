package dev.connections.proofs.interleavings;

import dev.connections.TokenId;
import dev.connections.spi.CommitResult;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adapters that are right as long as nobody else calls. */
final class TokenMistakes {

    private TokenMistakes() {}

    /** Looks whether a token may be claimed, and then claims it. */
    static final class ClaimInTwoSteps extends OneLockTokens {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public CommitResult claim(TokenChange claimed) {
            return mayClaim(claimed) ? put(claimed) : CommitResult.STALE;
        }
    }

    /** Forgets first the digests of tokens, and then the tokens. */
    static final class PurgeInTwoSteps extends OneLockTokens {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public int purge(Instant overSince, int limit) {
            List<ShareToken> over;
            synchronized (this) {
                over = over(overSince, limit);
                over.forEach(this::forgetDigest);
            }
            synchronized (this) {
                over.forEach(this::forgetToken);
            }
            return over.size();
        }
    }

    /** Forgets each token as a whole, but one after the other. */
    static final class PurgeOneByOne extends OneLockTokens {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public int purge(Instant overSince, int limit) {
            int forgotten = 0;
            while (forgotten < limit && super.purge(overSince, 1) == 1) {
                forgotten++;
            }
            return forgotten;
        }
    }

    /** Looks up the id of a digest, and then the token of that id, which may be another one by then. */
    static final class FindInTwoSteps extends OneLockTokens {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public Optional<ShareToken> find(TokenDigest digest) {
            return idOf(digest).flatMap(this::find);
        }

        private synchronized Optional<TokenId> idOf(TokenDigest digest) {
            return Optional.ofNullable(digests.get(digest));
        }
    }
}
