package dev.connections.testing;

import dev.connections.testing.Script.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random stories of one pair's tokens: a token that may be issued, and what then happens to it in a short time, with
 * the connection and the consent changing under it.
 */
final class ArbitraryTokenStories {

    private static final int MOST_TURNS = 9;
    private static final String SUBJECT = "ann";

    /** Something that happens to a pair. */
    private interface Turn extends Function<Pair, Stream<Command>> {}

    private ArbitraryTokenStories() {}

    static Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        pairs(),
                        openings(),
                        turns().list().ofMinSize(2).ofMaxSize(MOST_TURNS),
                        ArbitraryTimes.shortMoves().list().ofMinSize(1).ofMaxSize(MOST_TURNS))
                .as((pair, opening, turns, moves) -> timed(told(pair, opening, turns), moves));
    }

    private static Arbitrary<Pair> pairs() {
        return Arbitraries.frequency(
                Tuple.of(8, new Pair("acme", "globex")),
                Tuple.of(3, new Pair("globex", "acme")),
                Tuple.of(1, new Pair("acme", "initech")));
    }

    private static List<Command> told(Pair pair, Turn opening, List<Turn> turns) {
        return Stream.concat(Stream.of(opening), turns.stream())
                .flatMap(turn -> turn.apply(pair))
                .toList();
    }

    private static List<Step> timed(List<Command> commands, List<Duration> moves) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            steps.add(new Step(moves.get(i % moves.size()), commands.get(i)));
        }
        return List.copyOf(steps);
    }

    private static Arbitrary<Turn> openings() {
        return Arbitraries.of(
                pair -> Stream.of(issue(pair)),
                pair -> Stream.of(says(pair, "GRANTED", Optional.empty()), issue(pair)),
                pair -> Stream.of(
                        act(pair, pair.source(), "reactivate"),
                        act(pair, pair.destination(), "activate"),
                        says(pair, "GRANTED", Optional.empty()),
                        issue(pair)));
    }

    private static Arbitrary<Turn> turns() {
        Arbitrary<Turn> commands =
                ArbitraryTokenCommands.ofPair().map(command -> pair -> Stream.of(command.apply(pair)));
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(pair -> Stream.of(redeem(pair)))),
                Tuple.of(2, Arbitraries.just(pair -> Stream.of(complete(pair)))),
                Tuple.of(1, Arbitraries.just(pair -> Stream.of(fail(pair)))),
                Tuple.of(9, commands),
                Tuple.of(4, disturbances()));
    }

    private static Arbitrary<Turn> disturbances() {
        return Arbitraries.of(
                pair -> Stream.of(act(pair, pair.destination(), "deactivate")),
                pair -> Stream.of(act(pair, pair.source(), "deactivate"), act(pair, pair.source(), "reactivate")),
                pair -> Stream.of(
                        act(pair, pair.source(), "deactivate"),
                        act(pair, pair.source(), "reactivate"),
                        act(pair, pair.destination(), "activate")),
                pair -> Stream.of(new Command.ChangeDataTypes(pair.source(), pair, Set.of("records"))),
                pair -> Stream.of(says(pair, "WITHDRAWN", Optional.empty())),
                pair -> Stream.of(says(pair, "GRANTED", Optional.of(Duration.ofDays(-2)))),
                pair -> Stream.of(says(pair, "GRANTED", Optional.empty())),
                pair -> Stream.of(new Command.Sweep()));
    }

    private static Command act(Pair pair, String as, String action) {
        return new Command.Act(as, "DASHBOARD", action, pair, Optional.empty());
    }

    private static Command says(Pair pair, String effect, Optional<Duration> collectedFrom) {
        return new Command.Say(
                SUBJECT, pair, "*", effect, Optional.empty(), Optional.empty(), collectedFrom, Optional.empty());
    }

    private static Command issue(Pair pair) {
        return new TokenCommand.Issue(
                pair.source(), pair, "events", "order-1", SUBJECT, Optional.of(Duration.ofHours(3)));
    }

    private static Command redeem(Pair pair) {
        return new TokenCommand.Redeem(pair.destination(), new TokenCommand.Latest(pair, 0), "first");
    }

    private static Command complete(Pair pair) {
        return new TokenCommand.Complete(pair.destination(), new TokenCommand.Latest(pair, 0), Optional.empty());
    }

    private static Command fail(Pair pair) {
        return new TokenCommand.Fail(
                pair.destination(), new TokenCommand.Latest(pair, 0), Optional.of("second"), "could not store it");
    }
}
