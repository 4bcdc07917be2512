package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One thing that a script does with share tokens. */
public sealed interface TokenCommand extends Command {

    /** The two organizations whose token it is. */
    Pair pair();

    @Override
    default Optional<Pair> about() {
        return Optional.of(pair());
    }

    /**
     * A token of a pair, as scripts name it; perhaps there is none.
     *
     * @param pair the two organizations
     * @param tokensAgo how many tokens of theirs were issued after it
     */
    record Latest(Pair pair, int tokensAgo) {
        @Override
        public String toString() {
            return pair + "#-" + tokensAgo;
        }
    }

    /** A source issues a token for an object of a subject. */
    record Issue(String as, Pair pair, String dataType, String object, String subject, Optional<Duration> lifetime)
            implements TokenCommand {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.tokens()
                    .issue(scene.now(), as, scene.id(pair), scene.nextToken(), dataType, object, subject, lifetime);
        }
    }

    /** A command about a token that may have been issued. */
    sealed interface OfToken extends TokenCommand {

        /** The token. */
        Latest token();

        @Override
        default Pair pair() {
            return token().pair();
        }
    }

    /** Somebody redeems a token. */
    record Redeem(String as, Latest token, String redemption) implements OfToken {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.tokens().redeem(scene.now(), as, scene.token(token), redemption);
        }
    }

    /** Somebody completes a redemption, which may be named. */
    record Complete(String as, Latest token, Optional<String> redemption) implements OfToken {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.tokens().complete(scene.now(), as, scene.token(token), redemption);
        }
    }

    /** Somebody gives a redemption up, which may be named. */
    record Fail(String as, Latest token, Optional<String> redemption, String reason) implements OfToken {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.tokens().fail(scene.now(), as, scene.token(token), redemption, reason);
        }
    }

    /** Somebody takes a token back. */
    record Expire(String as, Latest token) implements OfToken {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.tokens().expire(scene.now(), as, scene.token(token));
        }
    }

    /** The clock is set to an end of a token, or just beside it: forwards or back. Nothing is asked. */
    record Await(Latest token, End end, Duration beside) implements OfToken {

        /** The two ends that time makes of a token. */
        public enum End {
            /** It is too late to redeem it. */
            OF_LIFE,
            /** It is too late to complete it. */
            OF_REDEMPTION
        }

        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            Optional<Instant> awaited =
                    host.tokens().token(scene.token(token)).flatMap(this::endOf).map(instant -> instant.plus(beside));
            awaited.ifPresent(scene::isNow);
            return awaited;
        }

        private Optional<Instant> endOf(ModelToken found) {
            return end == End.OF_LIFE ? Optional.of(found.expiresAt()) : found.completeBy();
        }
    }
}
