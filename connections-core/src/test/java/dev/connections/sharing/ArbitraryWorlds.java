package dev.connections.sharing;

import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.lifecycle.Settings;
import dev.connections.testing.ConnectionsDomain;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** The domain of connections, with whole worlds of them. */
public final class ArbitraryWorlds extends ConnectionsDomain {

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(
                        Arbitraries.defaultFor(Flow.class),
                        Arbitraries.of(World.Verb.class),
                        Arbitraries.defaultFor(DataTypes.class),
                        Arbitraries.defaultFor(Instant.class),
                        Arbitraries.defaultFor(Settings.class))
                .as(World.Move::new)
                .list()
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(World::of);
    }
}
