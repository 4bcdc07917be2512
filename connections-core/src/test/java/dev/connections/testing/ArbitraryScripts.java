package dev.connections.testing;

import dev.connections.testing.Script.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random scripts: mostly of what makes sense, with every kind of nonsense in between. */
final class ArbitraryScripts {

    private static final int MOST_EPISODES = 120;
    private static final int MOST_OFFERS = 6;
    private static final Set<String> MOSTLY_BY_DESTINATION =
            Set.of("activate", "deactivate", "acceptDataTypes", "declineDataTypes");

    private static final List<Step> OPENING = IntStream.range(0, Cast.ORGANIZATIONS.size())
            .mapToObj(i -> new Command.Register(Cast.ORGANIZATIONS.get(i), Optional.of(Cast.ALIASES.get(i))))
            .map(command -> new Step(Duration.ZERO, command))
            .toList();

    private ArbitraryScripts() {}

    static Arbitrary<Script> scripts() {
        Arbitrary<List<Step>> offers = creations()
                .map(command -> new Step(Duration.ZERO, command))
                .list()
                .ofMinSize(2)
                .ofMaxSize(MOST_OFFERS);
        Arbitrary<List<List<Step>>> episodes =
                episodes().list().ofMaxSize(MOST_EPISODES).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(offers, episodes)
                .as((first, then) -> new Script(Stream.concat(Stream.of(OPENING, first), then.stream())
                        .flatMap(List::stream)
                        .toList()))
                .withoutEdgeCases();
    }

    private static Arbitrary<List<Step>> episodes() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, steps().map(List::of)),
                Tuple.of(3, ArbitraryTokenStories.stories()),
                Tuple.of(1, ArbitraryTroubles.stories()));
    }

    private static Arbitrary<Step> steps() {
        return Combinators.combine(ArbitraryTimes.clockMoves(), commands()).as(Step::new);
    }

    private static Arbitrary<Command> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, registrations()),
                Tuple.of(5, creations()),
                Tuple.of(48, acts()),
                Tuple.of(4, renamings()),
                Tuple.of(14, changes()),
                Tuple.of(9, Arbitraries.just(new Command.Sweep())),
                Tuple.of(2, purges()),
                Tuple.of(20, ArbitraryWords.sayings()),
                Tuple.of(8, decisions()),
                Tuple.of(14, ArbitraryTokenCommands.commands()));
    }

    private static Arbitrary<Command> registrations() {
        return Combinators.combine(
                        Arbitraries.of(Cast.ORGANIZATIONS),
                        Arbitraries.of(Cast.ALIASES).optional())
                .as(Command.Register::new);
    }

    private static Arbitrary<Command> creations() {
        Arbitrary<Optional<Duration>> openFor = Arbitraries.frequency(
                        Tuple.of(6, Duration.ofHours(3)),
                        Tuple.of(3, Duration.ofHours(1)),
                        Tuple.of(2, Duration.ofNanos(1_000)),
                        Tuple.of(1, Duration.ofDays(4_000_000)),
                        Tuple.of(1, Duration.ZERO))
                .optional(0.6);
        Arbitrary<String> modes = Arbitraries.frequency(Tuple.of(3, "BY_DESTINATION"), Tuple.of(2, "IMMEDIATE"));
        return Combinators.combine(
                        ArbitraryWords.pairs(),
                        Arbitraries.frequency(
                                Tuple.of(4, ""), Tuple.of(1, "Shop"), Tuple.of(1, "shop"), Tuple.of(1, "*")),
                        ArbitraryWords.names(),
                        ArbitraryWords.dataTypes(),
                        modes,
                        Arbitraries.of("FROM_ACTIVATION", "ALL"),
                        openFor)
                .as((pair, alias, name, types, mode, history, open) -> new Command.Create(
                        pair.source(),
                        name,
                        Optional.of(pair.destination()).filter(destination -> alias.isEmpty()),
                        Optional.of(alias).filter(given -> !given.isEmpty()),
                        types,
                        mode,
                        history,
                        open));
    }

    private static Arbitrary<Command> acts() {
        Arbitrary<String> actions = Arbitraries.frequency(
                Tuple.of(10, "activate"),
                Tuple.of(3, "deactivate"),
                Tuple.of(6, "reactivate"),
                Tuple.of(4, "acceptDataTypes"),
                Tuple.of(3, "declineDataTypes"));
        Arbitrary<Optional<Integer>> changesAgo = Arbitraries.frequency(
                Tuple.of(8, Optional.empty()), Tuple.of(3, Optional.of(0)), Tuple.of(1, Optional.of(1)));
        return Combinators.combine(
                        ArbitraryWords.pairs(),
                        actions,
                        Side.sides(),
                        Arbitraries.frequency(Tuple.of(8, "DASHBOARD"), Tuple.of(2, "API")),
                        changesAgo)
                .as((pair, action, side, channel, seen) -> new Command.Act(
                        side.of(pair, MOSTLY_BY_DESTINATION.contains(action)), channel, action, pair, seen));
    }

    private static Arbitrary<Command> renamings() {
        return Combinators.combine(ArbitraryWords.pairs(), Side.sides(), ArbitraryWords.names())
                .as((pair, side, name) -> new Command.Rename(side.of(pair, false), pair, name));
    }

    private static Arbitrary<Command> changes() {
        return Combinators.combine(ArbitraryWords.pairs(), Side.sides(), ArbitraryWords.dataTypes())
                .as((pair, side, types) -> new Command.ChangeDataTypes(side.of(pair, false), pair, types));
    }

    private static Arbitrary<Command> purges() {
        return Arbitraries.of(0, 1, 3, 48).map(Duration::ofHours).map(Command.Purge::new);
    }

    private static Arbitrary<Command> decisions() {
        return Combinators.combine(
                        ArbitraryWords.pairs(),
                        Arbitraries.of(Cast.DATA_TYPES),
                        Arbitraries.frequency(
                                Tuple.of(6, Optional.of("ann")),
                                Tuple.of(2, Optional.of("ben")),
                                Tuple.of(1, Optional.of("")),
                                Tuple.of(1, Optional.<String>empty())),
                        ArbitraryTimes.fromNow().optional(0.9))
                .as(Command.Decide::new);
    }
}
