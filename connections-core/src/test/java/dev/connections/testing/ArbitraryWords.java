package dev.connections.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The random words of scripts. */
final class ArbitraryWords {

    private ArbitraryWords() {}

    static Arbitrary<Pair> pairs() {
        return Arbitraries.frequency(
                Tuple.of(20, new Pair("acme", "globex")),
                Tuple.of(6, new Pair("globex", "acme")),
                Tuple.of(3, new Pair("acme", "initech")),
                Tuple.of(2, new Pair("initech", "globex")),
                Tuple.of(1, new Pair("acme", Cast.STRANGER)),
                Tuple.of(1, new Pair(Cast.STRANGER, "acme")));
    }

    static Arbitrary<String> names() {
        return Arbitraries.frequency(
                Tuple.of(20, "Newsletter"),
                Tuple.of(3, " Loyalty "),
                Tuple.of(3, "Loyalty"),
                Tuple.of(1, "x".repeat(200)),
                Tuple.of(1, "x".repeat(201)),
                Tuple.of(1, " "),
                Tuple.of(1, "a\u202Eb"));
    }

    static Arbitrary<Set<String>> dataTypes() {
        return Arbitraries.frequency(
                Tuple.of(8, Set.of("events")),
                Tuple.of(10, Set.of("events", "records")),
                Tuple.of(3, Set.of("records")),
                Tuple.of(8, Set.of("events", "records", "inquiries")),
                Tuple.of(2, Set.of("records", "inquiries")),
                Tuple.of(1, Set.of("inquiries")),
                Tuple.of(1, Set.of()),
                Tuple.of(1, Set.of("Events")));
    }

    static Arbitrary<Command> sayings() {
        Arbitrary<Optional<Duration>> bound = ArbitraryTimes.fromNow().optional(0.2);
        Arbitrary<Pair> scopes = Combinators.combine(
                        pairs(), Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
                .as((pair, any) -> any ? new Pair(pair.source(), "*") : pair);
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(12, "ann"), Tuple.of(6, "ben"), Tuple.of(2, "eve"), Tuple.of(1, "")),
                        scopes,
                        Arbitraries.frequency(
                                Tuple.of(4, "events"),
                                Tuple.of(2, "records"),
                                Tuple.of(1, "inquiries"),
                                Tuple.of(4, "*")),
                        Arbitraries.frequency(Tuple.of(8, "GRANTED"), Tuple.of(1, "DENIED"), Tuple.of(2, "WITHDRAWN")),
                        bound,
                        bound,
                        bound,
                        bound)
                .as(Command.Say::new);
    }
}
