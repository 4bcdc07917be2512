package dev.connections.sharing;

import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.lifecycle.Settings;
import dev.connections.testing.ConnectionsDomain;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** The domain of connections, with whole worlds of them. */
public final class ArbitraryWorlds extends ConnectionsDomain {

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<World.Move> moves = Combinators.combine(
                        flows(),
                        verbs(),
                        Arbitraries.defaultFor(DataTypes.class),
                        Arbitraries.defaultFor(Instant.class),
                        Arbitraries.defaultFor(Settings.class))
                .as(World.Move::new);
        return moves.list()
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(ArbitraryWorlds::inOrder)
                .map(World::of);
    }

    private static Arbitrary<Flow> flows() {
        Flow often = Flow.from(ACME).to(GLOBEX);
        return Arbitraries.oneOf(Arbitraries.defaultFor(Flow.class), Arbitraries.just(often));
    }

    private static Arbitrary<World.Verb> verbs() {
        return Arbitraries.oneOf(
                Arbitraries.of(World.Verb.class), Arbitraries.of(World.Verb.ACTIVATE, World.Verb.REACTIVATE));
    }

    /**
     * Moves at random instants would soon all be at the latest of them: a clock that goes backwards is not followed.
     */
    private static List<World.Move> inOrder(List<World.Move> moves) {
        return moves.stream().sorted(Comparator.comparing(World.Move::at)).toList();
    }
}
