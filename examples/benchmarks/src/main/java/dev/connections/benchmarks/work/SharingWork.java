package dev.connections.benchmarks.work;

import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Items to decide, in random order on purpose: a processor that can guess the answer measures nothing. About half are
 * permitted; one in fifty has no connection. Everything is there twice: as columns of numbers, and as the library's
 * values. The arrays are handed out as they are, and not to be changed.
 */
public final class SharingWork {

    /** The connection of an item whose flow has none. */
    public static final int NO_CONNECTION = -1;

    private static final int STRANGER = 200;
    private static final BareStatement[] NOTHING_SAID = {};

    private final Size size;
    private final BareConnection[] bareConnections;
    private final Connection[] connections;

    private final int[] connectionOf;
    private final int[] source;
    private final int[] destination;
    private final int[] person;
    private final byte[] type;
    private final long[] collectedAt;
    private final long[] consented;
    private final BareStatement[][] bareStatements;

    private final Flow[] flows;
    private final Item[] items;
    private final SaidTowards[] keys;
    private final List<List<Statement>> statements;
    private final Answer[] expected;

    private SharingWork(Size size, SplittableRandom random, Population population) {
        this.size = size;
        this.bareConnections = population.connections().toArray(BareConnection[]::new);
        this.connections = IntStream.range(0, bareConnections.length)
                .mapToObj(i -> Kept.connection(i, bareConnections[i]))
                .toArray(Connection[]::new);
        int count = size.items();
        this.connectionOf = new int[count];
        this.source = new int[count];
        this.destination = new int[count];
        this.person = new int[count];
        this.type = new byte[count];
        this.collectedAt = new long[count];
        this.consented = new long[count];
        this.bareStatements = new BareStatement[count][];
        this.flows = new Flow[count];
        this.items = new Item[count];
        this.keys = new SaidTowards[count];
        this.expected = new Answer[count];
        for (int k = 0; k < count; k++) {
            fillNumbers(k, random, population);
        }
        fillStatements(population);
        this.statements = fillValues();
    }

    /**
     * Generates the work.
     *
     * @param size how much
     * @param consenting how much people say
     * @return the same work for the same arguments
     */
    public static SharingWork of(Size size, Consenting consenting) {
        SplittableRandom random = new SplittableRandom(42);
        return new SharingWork(size, random, new Population(random, size, consenting));
    }

    private void fillNumbers(int k, SplittableRandom random, Population population) {
        person[k] = random.nextInt(size.people());
        int connection = random.nextDouble() < 0.95
                ? population.spokenAbout(person[k], random.nextInt(Population.CONNECTIONS_OF_A_PERSON))
                : random.nextInt(size.connections());
        boolean stranger = random.nextDouble() < 0.02;
        connectionOf[k] = stranger ? NO_CONNECTION : connection;
        source[k] = stranger ? STRANGER : bareConnections[connection].source();
        destination[k] = bareConnections[connection].destination();
        type[k] = (byte) random.nextInt(Names.TYPES);
        collectedAt[k] = Times.FIRST + (long) (random.nextDouble() * (Times.LAST - Times.FIRST));
        consented[k] = stranger ? 0 : population.consented(person[k], connection);
        expected[k] = expected(k);
    }

    /** The rule, said once more and slowly: every row is held to it before it is timed. */
    private Answer expected(int k) {
        if (connectionOf[k] == NO_CONNECTION) {
            return Answer.NO_CONNECTION;
        }
        BareConnection connection = bareConnections[connectionOf[k]];
        if (!connection.isActive()) {
            return Answer.NOT_ACTIVE;
        }
        if (!connection.carries(type[k])) {
            return Answer.TYPE_NOT_SHARED;
        }
        if (!connection.wasShared(collectedAt[k])) {
            return Answer.NOT_COLLECTED_THEN;
        }
        return (consented[k] >>> type[k] & 1) == 0 ? Answer.NO_CONSENT : Answer.PERMITTED;
    }

    private void fillStatements(Population population) {
        Map<Long, BareStatement[]> said = new HashMap<>();
        for (int k = 0; k < size.items(); k++) {
            int connection = connectionOf[k];
            int who = person[k];
            bareStatements[k] = connection == NO_CONNECTION
                    ? NOTHING_SAID
                    : said.computeIfAbsent(
                            Keys.consent(who, source[k], destination[k]), key -> population.said(who, connection));
        }
    }

    private List<List<Statement>> fillValues() {
        List<DataType> types = Names.types();
        SubjectId[] people =
                IntStream.range(0, size.people()).mapToObj(Names::subject).toArray(SubjectId[]::new);
        Map<Long, Flow> flowOf = new HashMap<>();
        Sayings sayings = new Sayings();
        IdentityHashMap<BareStatement[], List<Statement>> listOf = new IdentityHashMap<>();
        for (int k = 0; k < size.items(); k++) {
            int from = source[k];
            int to = destination[k];
            flows[k] = flowOf.computeIfAbsent(
                    Keys.flow(from, to),
                    key -> Flow.from(Names.organization(from)).to(Names.organization(to)));
            items[k] = Item.of(types.get(type[k])).about(people[person[k]]).collectedAt(Times.instant(collectedAt[k]));
            keys[k] = new SaidTowards(people[person[k]], flows[k]);
        }
        return Arrays.stream(bareStatements)
                .map(said -> listOf.computeIfAbsent(said, sayings::statements))
                .toList();
    }

    /** {@return how many items there are, a power of two} */
    public int size() {
        return size.items();
    }

    public BareConnection[] bareConnections() {
        return bareConnections;
    }

    /** {@return the library's connections, in the same places} */
    public Connection[] connections() {
        return connections;
    }

    /** {@return the place of each item's connection, or {@link #NO_CONNECTION}} */
    public int[] connectionOf() {
        return connectionOf;
    }

    public int[] sources() {
        return source;
    }

    public int[] destinations() {
        return destination;
    }

    public int[] people() {
        return person;
    }

    public byte[] types() {
        return type;
    }

    /** {@return when each item was collected, in microseconds} */
    public long[] collectedAt() {
        return collectedAt;
    }

    /** {@return a bit for each data type that the item's subject has agreed to} */
    public long[] consented() {
        return consented;
    }

    public BareStatement[][] bareStatements() {
        return bareStatements;
    }

    public Flow[] flows() {
        return flows;
    }

    public Item[] items() {
        return items;
    }

    /** {@return what each item's statements are looked up by} */
    public SaidTowards[] keys() {
        return keys;
    }

    /** {@return the statements of each item's subject towards its flow} */
    public List<List<Statement>> statements() {
        return statements;
    }

    /** {@return the right answer for an item} */
    public Answer answer(int k) {
        return expected[k];
    }
}
