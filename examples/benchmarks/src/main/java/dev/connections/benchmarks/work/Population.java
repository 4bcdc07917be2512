package dev.connections.benchmarks.work;

import dev.connections.lifecycle.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Connections, and what people have said about them, as numbers. */
public final class Population {

    private static final int ORGANIZATIONS = 100;
    private static final int MOST_GAPS = 8;
    static final int CONNECTIONS_OF_A_PERSON = 20;

    private final List<BareConnection> connections = new ArrayList<>();
    private final Map<Long, Integer> byFlow = new HashMap<>();
    private final int[][] connectionsOf;
    private final Map<Long, Long> consented = new HashMap<>();

    Population(SplittableRandom random, Size size, Consenting consenting) {
        while (connections.size() < size.connections()) {
            addConnection(random);
        }
        connectionsOf = new int[size.people()][CONNECTIONS_OF_A_PERSON];
        for (int person = 0; person < size.people(); person++) {
            for (int i = 0; i < CONNECTIONS_OF_A_PERSON; i++) {
                addConsent(random, person, i, consenting);
            }
        }
    }

    private void addConnection(SplittableRandom random) {
        int source = random.nextInt(ORGANIZATIONS);
        int destination = random.nextInt(ORGANIZATIONS);
        long flow = Keys.flow(source, destination);
        if (source != destination && !byFlow.containsKey(flow)) {
            byFlow.put(flow, connections.size());
            connections.add(connection(random, source, destination, MOST_GAPS));
        }
    }

    /** {@return a random connection: 86 of 100 are active, each carries 9 of 10 data types} */
    public static BareConnection connection(SplittableRandom random, int source, int destination, int mostGaps) {
        double share = random.nextDouble();
        Status status = share < 0.86 ? Status.ACTIVE : share < 0.94 ? Status.INACTIVE : Status.PENDING;
        long types = bits(random, 0.9);
        long activatedAt = Times.FIRST + (long) (random.nextDouble() * 20 * Times.DAY);
        long[] gaps = Gaps.scattered(random, random.nextInt(mostGaps + 1), activatedAt + Times.DAY, Times.LAST);
        return new BareConnection(source, destination, status, types == 0 ? 1 : types, activatedAt, gaps);
    }

    private void addConsent(SplittableRandom random, int person, int i, Consenting consenting) {
        int connection = random.nextInt(connections.size());
        connectionsOf[person][i] = connection;
        consented.put(key(person, connection), consenting.consented(bits(random, 0.88)));
    }

    private static long bits(SplittableRandom random, double share) {
        long bits = 0;
        for (int type = 0; type < Names.TYPES; type++) {
            if (random.nextDouble() < share) {
                bits |= 1L << type;
            }
        }
        return bits;
    }

    private long key(int person, int connection) {
        BareConnection asked = connections.get(connection);
        return Keys.consent(person, asked.source(), asked.destination());
    }

    List<BareConnection> connections() {
        return connections;
    }

    /** {@return a connection that a person has spoken about} */
    int spokenAbout(int person, int i) {
        return connectionsOf[person][i];
    }

    /** {@return a bit for each data type that a person has agreed to, none if nothing was said} */
    long consented(int person, int connection) {
        return consented.getOrDefault(key(person, connection), 0L);
    }

    /** {@return the statements that amount to it} */
    BareStatement[] said(int person, int connection) {
        long mask = consented(person, connection);
        BareConnection about = connections.get(connection);
        List<BareStatement> said = new ArrayList<>();
        if (mask != 0) {
            said.add(statement(true, person, about, BareStatement.ANY));
            for (int type = 0; type < Names.TYPES; type++) {
                if ((mask >>> type & 1) == 0) {
                    said.add(statement(false, person, about, type));
                }
            }
        }
        return said.toArray(BareStatement[]::new);
    }

    private static BareStatement statement(boolean granted, int person, BareConnection about, int type) {
        return BareStatement.unbounded(granted, person, about.source(), about.destination(), type);
    }
}
