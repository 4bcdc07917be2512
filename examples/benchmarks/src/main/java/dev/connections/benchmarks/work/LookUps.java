package dev.connections.benchmarks.work;

import java.util.stream.IntStream;

/** Finds by small numbers, in primitive maps: for hosts that have a number for each id. */
public final class LookUps implements Found {

    private final int[] sources;
    private final int[] destinations;
    private final int[] people;
    private final LongTable<BareConnection> connections;
    private final MaskTable consents;

    public LookUps(SharingWork work) {
        this.sources = work.sources();
        this.destinations = work.destinations();
        this.people = work.people();
        this.connections = new LongTable<>(work.bareConnections().length, BareConnection.NONE);
        this.consents = new MaskTable(distinct(work));
        for (BareConnection connection : work.bareConnections()) {
            connections.put(Keys.flow(connection.source(), connection.destination()), connection);
        }
        for (int k = 0; k < work.size(); k++) {
            if (work.consented()[k] != 0) {
                consents.put(consentKey(k), work.consented()[k]);
            }
        }
    }

    /** {@return of how many subjects towards how many flows the work asks, each pair once} */
    public static int distinct(SharingWork work) {
        return (int) IntStream.range(0, work.size())
                .mapToLong(k -> Keys.consent(work.people()[k], work.sources()[k], work.destinations()[k]))
                .distinct()
                .count();
    }

    private long consentKey(int k) {
        return Keys.consent(people[k], sources[k], destinations[k]);
    }

    @Override
    public BareConnection connection(int k) {
        return connections.get(Keys.flow(sources[k], destinations[k]));
    }

    @Override
    public long consented(int k) {
        return consents.get(consentKey(k));
    }
}
