package dev.connections.benchmarks.growth;

import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.Kept;
import dev.connections.benchmarks.work.Names;
import dev.connections.benchmarks.work.Population;
import dev.connections.benchmarks.work.Times;
import dev.connections.lifecycle.Connection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Any number of connections between about as many organizations as that number's root, each made from a seed of its own
 * when it is asked for, so that they need not all be there at once; and questions about random ones of them. The arrays
 * are handed out as they are, and not to be changed.
 */
public final class Town {

    private static final int QUESTIONS = 1 << 19;

    private final int connections;
    private final int mostGaps;
    private final int side;

    private final int[] sources;
    private final int[] destinations;
    private final byte[] types;
    private final long[] collectedAt;
    private final Flow[] flows;
    private final Item[] items;

    /**
     * A town.
     *
     * @param connections how many
     * @param mostGaps how many gaps one has at most
     */
    public Town(int connections, int mostGaps) {
        this.connections = connections;
        this.mostGaps = mostGaps;
        this.side = (int) Math.ceil(Math.sqrt(connections) * 1.2) + 2;
        this.sources = new int[QUESTIONS];
        this.destinations = new int[QUESTIONS];
        this.types = new byte[QUESTIONS];
        this.collectedAt = new long[QUESTIONS];
        this.flows = new Flow[QUESTIONS];
        this.items = new Item[QUESTIONS];
        ask(new SplittableRandom(3));
    }

    private void ask(SplittableRandom random) {
        List<DataType> allTypes = Names.types();
        SubjectId somebody = Names.subject(1);
        OrganizationId[] organizations = new OrganizationId[2 * side];
        for (int i = 0; i < organizations.length; i++) {
            organizations[i] = OrganizationId.of(name(i));
        }
        for (int q = 0; q < flows.length; q++) {
            int connection = random.nextInt(connections);
            sources[q] = connection / side;
            destinations[q] = side + connection % side;
            types[q] = (byte) random.nextInt(Names.TYPES);
            collectedAt[q] = Times.FIRST + (long) (random.nextDouble() * (Times.LAST - Times.FIRST));
            flows[q] = Flow.from(organizations[sources[q]]).to(organizations[destinations[q]]);
            items[q] = Item.of(allTypes.get(types[q])).about(somebody).collectedAt(Times.instant(collectedAt[q]));
        }
    }

    /** An id that says nothing of its number. */
    private static String name(int organization) {
        return "org_" + Long.toHexString(new SplittableRandom(organization).nextLong());
    }

    /** {@return a connection in numbers} */
    public BareConnection bare(int connection) {
        SplittableRandom random = new SplittableRandom(42L * connection + 1);
        return Population.connection(random, connection / side, side + connection % side, mostGaps);
    }

    /** {@return the same connection as the library has it} */
    public Connection connection(int connection) {
        BareConnection bare = bare(connection);
        SplittableRandom random = new SplittableRandom(connection);
        String id = new UUID((random.nextLong() & ~0xF000L) | 0x4000L, random.nextLong()).toString();
        return Kept.connection(id, name(bare.source()), name(bare.destination()), bare);
    }

    /** {@return the connection that a question is about, made anew} */
    BareConnection asked(int question) {
        return bare(sources[question] * side + destinations[question] - side);
    }

    /** {@return how many connections there are} */
    public int size() {
        return connections;
    }

    /** {@return how many periods they have together} */
    public long periods() {
        long periods = 0;
        for (int connection = 0; connection < connections; connection++) {
            periods += bare(connection).gaps().length / 2 + 1;
        }
        return periods;
    }

    /** {@return how many questions there are, a power of two} */
    public int questions() {
        return flows.length;
    }

    public int[] sources() {
        return sources;
    }

    public int[] destinations() {
        return destinations;
    }

    public byte[] types() {
        return types;
    }

    public long[] collectedAt() {
        return collectedAt;
    }

    public Flow[] flows() {
        return flows;
    }

    public Item[] items() {
        return items;
    }
}
