package dev.connections.testing;

import dev.connections.testing.TokenCommand.Latest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random commands about tokens, each still to be told the pair whose token it is about. */
final class ArbitraryTokenCommands {

    private ArbitraryTokenCommands() {}

    static Arbitrary<Command> commands() {
        return Combinators.combine(ArbitraryWords.pairs(), ofPair()).as((pair, command) -> command.apply(pair));
    }

    static Arbitrary<Function<Pair, Command>> ofPair() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, issues()),
                Tuple.of(6, redemptions()),
                Tuple.of(5, completions()),
                Tuple.of(2, failures()),
                Tuple.of(2, expiries()),
                Tuple.of(4, waits()));
    }

    private static Arbitrary<Function<Pair, Command>> issues() {
        Arbitrary<Optional<Duration>> lifetimes = Arbitraries.frequency(
                        Tuple.of(8, Duration.ofHours(3)),
                        Tuple.of(4, Duration.ofHours(1)),
                        Tuple.of(2, Duration.ofNanos(1_000)),
                        Tuple.of(1, Duration.ofDays(90)),
                        Tuple.of(1, Duration.ofDays(90).plusNanos(1_000)),
                        Tuple.of(1, Duration.ofDays(90).plusNanos(1)),
                        Tuple.of(1, Duration.ofNanos(1_999)),
                        Tuple.of(1, Duration.ofNanos(999)),
                        Tuple.of(1, Duration.ZERO),
                        Tuple.of(1, Duration.ofHours(-1)))
                .optional(0.8);
        return Combinators.combine(
                        Side.sides(),
                        Arbitraries.frequency(
                                Tuple.of(20, "events"),
                                Tuple.of(8, "records"),
                                Tuple.of(4, "inquiries"),
                                Tuple.of(1, "Events")),
                        Arbitraries.frequency(Tuple.of(40, "order-1"), Tuple.of(10, "order-2"), Tuple.of(1, "*")),
                        Arbitraries.frequency(
                                Tuple.of(30, "ann"), Tuple.of(8, "ben"), Tuple.of(2, "eve"), Tuple.of(1, "")),
                        lifetimes)
                .as((side, type, object, subject, lifetime) ->
                        pair -> new TokenCommand.Issue(side.of(pair, false), pair, type, object, subject, lifetime));
    }

    private static Arbitrary<Function<Pair, Command>> redemptions() {
        return Combinators.combine(Side.sides(), tokensAgo(), redemptionIds())
                .as((side, ago, redemption) ->
                        pair -> new TokenCommand.Redeem(side.of(pair, true), new Latest(pair, ago), redemption));
    }

    private static Arbitrary<Function<Pair, Command>> completions() {
        return Combinators.combine(Side.sides(), tokensAgo(), redemptionIds().optional(0.5))
                .as((side, ago, redemption) ->
                        pair -> new TokenCommand.Complete(side.of(pair, true), new Latest(pair, ago), redemption));
    }

    private static Arbitrary<Function<Pair, Command>> failures() {
        Arbitrary<String> reasons = Arbitraries.frequency(
                Tuple.of(20, "could not store it"), Tuple.of(1, "*"), Tuple.of(1, ""), Tuple.of(1, "x".repeat(129)));
        return Combinators.combine(Side.sides(), tokensAgo(), redemptionIds().optional(0.5), reasons)
                .as((side, ago, redemption, reason) ->
                        pair -> new TokenCommand.Fail(side.of(pair, true), new Latest(pair, ago), redemption, reason));
    }

    private static Arbitrary<Function<Pair, Command>> expiries() {
        return Combinators.combine(Side.sides(), tokensAgo(), Arbitraries.of(true, false))
                .as((side, ago, byDestination) ->
                        pair -> new TokenCommand.Expire(side.of(pair, byDestination), new Latest(pair, ago)));
    }

    private static Arbitrary<Function<Pair, Command>> waits() {
        return Combinators.combine(tokensAgo(), Arbitraries.of(TokenCommand.Await.End.class), ArbitraryTimes.beside())
                .as((ago, end, beside) -> pair -> new TokenCommand.Await(new Latest(pair, ago), end, beside));
    }

    private static Arbitrary<Integer> tokensAgo() {
        return Arbitraries.frequency(Tuple.of(20, 0), Tuple.of(3, 1), Tuple.of(1, 2));
    }

    private static Arbitrary<String> redemptionIds() {
        return Arbitraries.frequency(Tuple.of(24, "first"), Tuple.of(5, "second"), Tuple.of(1, "*"));
    }
}
