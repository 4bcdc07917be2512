package dev.connections.testing;

import dev.connections.testing.Script.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Random decisions in trouble. Before each, somebody tries to make the connection active and the subject agrees: a
 * wrong permit is what is looked for, so the item should often be one that would flow.
 */
final class ArbitraryTroubles {

    private static final int MOST_COMMANDS = 3;
    private static final String SUBJECT = "ann";

    private ArbitraryTroubles() {}

    static Arbitrary<List<Step>> stories() {
        return Combinators.combine(ArbitraryTimes.clockMoves(), decisions())
                .as((after, decision) -> Stream.of(
                                new Step(after, act(decision.question().pair(), "reactivate")),
                                new Step(Duration.ZERO, act(decision.question().pair(), "activate")),
                                new Step(
                                        Duration.ZERO,
                                        agreed(decision.question().pair())),
                                new Step(Duration.ZERO, decision))
                        .toList());
    }

    private static Arbitrary<Command.DecideAmid> decisions() {
        Arbitrary<Command.Decide> questions = Combinators.combine(
                        ArbitraryWords.pairs(),
                        Arbitraries.frequency(Tuple.of(6, "events"), Tuple.of(1, "records")),
                        Arbitraries.frequency(Tuple.of(9, Optional.of(SUBJECT)), Tuple.of(1, Optional.of("ben"))),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(Optional.of(Duration.ZERO))),
                                Tuple.of(1, ArbitraryTimes.fromNow().optional(0.8))))
                .as(Command.Decide::new);
        return Combinators.combine(troubles(), questions, meanwhile())
                .as((trouble, question, happens) -> new Command.DecideAmid(
                        trouble,
                        question,
                        happens.stream().map(each -> each.to(question.pair())).toList()));
    }

    private static Arbitrary<Trouble> troubles() {
        return Arbitraries.frequency(
                Tuple.of(1, Trouble.FIRST_LOOK_FAILS),
                Tuple.of(1, Trouble.SECOND_LOOK_FAILS),
                Tuple.of(1, Trouble.CONSENT_FAILS),
                Tuple.of(1, Trouble.CONSENT_IS_LEFT_OUT),
                Tuple.of(4, Trouble.CONNECTION_CHANGES),
                Tuple.of(1, Trouble.SNAPSHOT_IS_OLD),
                Tuple.of(1, Trouble.SNAPSHOT_IS_TOO_OLD));
    }

    /** Mostly what leaves the connection active, so that it changes again and again. */
    private static Arbitrary<List<Happening>> meanwhile() {
        Arbitrary<Happening> renamings = Arbitraries.integers()
                .between(1, 9)
                .map(number -> pair -> new Command.Rename(pair.source(), pair, "Newsletter " + number));
        Arbitrary<Happening> others = Arbitraries.of(
                pair -> new Command.ChangeDataTypes(pair.source(), pair, Set.of("events", "records")),
                pair -> new Command.ChangeDataTypes(pair.source(), pair, Set.of("records")),
                pair -> act(pair, "deactivate"));
        return Arbitraries.frequencyOf(Tuple.of(5, renamings), Tuple.of(1, others))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_COMMANDS)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Command act(Pair pair, String action) {
        String as = action.equals("activate") ? pair.destination() : pair.source();
        return new Command.Act(as, "DASHBOARD", action, pair, Optional.empty());
    }

    private static Command agreed(Pair pair) {
        return new Command.Say(
                SUBJECT, pair, "*", "GRANTED", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A command on the connection that is decided on. */
    private interface Happening {
        Command to(Pair pair);
    }
}
