package dev.connections.postgres;

import java.util.Random;

/**
 * What is left to chance in a test that kills: how long it waits, and what the killed one is at. Printed as a seed,
 * with which the same is chosen again: {@code -Dconnections.postgres.kills.seed=...}. How fast the machine is meanwhile
 * is not chosen.
 */
final class Chance {

    private Chance() {}

    static Random of(Class<?> test) {
        long seed = Long.getLong("connections.postgres.kills.seed", new Random().nextLong());
        System.out.printf("%s: -Dconnections.postgres.kills.seed=%d%n", test.getSimpleName(), seed);
        return new Random(seed);
    }
}
