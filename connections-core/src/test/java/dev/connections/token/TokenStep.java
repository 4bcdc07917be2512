package dev.connections.token;

import dev.connections.Actor;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** One command of a random sequence; its clock is so much later than the command's before, or earlier. */
record TokenStep(Verb verb, Actor actor, RedemptionId redemption, Basis basis, Duration later) {

    /** What can be asked of a token that exists. */
    enum Verb {
        REDEEM,
        COMPLETE,
        COMPLETE_NAMED,
        FAIL,
        FAIL_NAMED,
        EXPIRE,
        GIVE_UP,
        END
    }

    private static final FailureReason REASON = FailureReason.of("no space left");
    private static final Arbitrary<Verb> VERBS = Arbitraries.frequency(
            Tuple.of(8, Verb.REDEEM),
            Tuple.of(1, Verb.COMPLETE),
            Tuple.of(1, Verb.COMPLETE_NAMED),
            Tuple.of(1, Verb.FAIL),
            Tuple.of(1, Verb.FAIL_NAMED),
            Tuple.of(1, Verb.EXPIRE),
            Tuple.of(4, Verb.GIVE_UP),
            Tuple.of(2, Verb.END));
    private static final Arbitrary<Actor> ACTORS = Arbitraries.frequency(
            Tuple.of(4, Scene.DESTINATION), Tuple.of(1, Scene.SOURCE), Tuple.of(1, Scene.STRANGER));
    private static final Arbitrary<Basis> BASES = Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Basis.STANDS)),
            Tuple.of(1, Arbitraries.just(Basis.UNCONFIRMED)),
            Tuple.of(1, Arbitraries.of(Basis.class)));
    private static final Arbitrary<RedemptionId> REDEMPTIONS =
            Arbitraries.of("red-1", "red-1", "red-2", "red-3").map(RedemptionId::of);
    private static final Arbitrary<Duration> LATER = Arbitraries.of(
            Duration.ofMinutes(20),
            Duration.ofMinutes(1),
            Duration.ZERO,
            Duration.ZERO,
            Scene.TICK,
            Duration.ofNanos(1),
            Duration.ofHours(1),
            Duration.ofDays(13),
            Duration.ofDays(14),
            Duration.ofHours(-1),
            Duration.ofDays(-20));

    static Arbitrary<List<TokenStep>> sequences() {
        return Combinators.combine(VERBS, ACTORS, REDEMPTIONS, BASES, LATER)
                .as(TokenStep::new)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(12)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    TokenRuling rule(ShareToken token, Instant now) {
        return switch (verb) {
            case REDEEM -> token.redeem(actor, redemption, basis, TokenSettings.DEFAULT, now);
            case COMPLETE -> token.complete(actor, basis, now);
            case COMPLETE_NAMED -> token.complete(actor, redemption, basis, now);
            case FAIL -> token.fail(actor, REASON, now);
            case FAIL_NAMED -> token.fail(actor, redemption, REASON, now);
            case EXPIRE -> token.expire(actor, now);
            case GIVE_UP -> token.giveUp(basis, now);
            case END -> token.end(now);
        };
    }
}
