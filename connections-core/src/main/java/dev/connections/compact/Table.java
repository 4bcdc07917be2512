package dev.connections.compact;

import dev.connections.ConnectionId;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Connection;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Very many connections, each a {@link Row}, found by their flow, by their id, and by either party. Immutable;
 * {@link TableDraft} makes the next table, which shares with this one all that has not changed.
 *
 * <p>A row is asked for in two steps, so that a decision makes no object: {@link #leaf} and {@link #find(long[], int,
 * Flow)}, given the {@link #hash}.
 */
public final class Table {

    /** Where there is no row. */
    public static final int ABSENT = -1;

    /** No connections. */
    public static final Table EMPTY = new Table(
            Organizations.none(),
            new TypeBits[] {TypeBits.roomy()},
            Pages.of(Leaf.EMPTY),
            Pages.of(Ids.NONE),
            Pages.none(),
            Pages.none(),
            0,
            0);

    final Organizations organizations;
    final TypeBits[] palettes;
    final Pages<long[]> leaves;
    final Pages<int[]> ids;
    final Pages<int[][]> destinations;
    final Pages<int[][]> sources;
    final int bits;
    final long count;

    Table(
            Organizations organizations,
            TypeBits[] palettes,
            Pages<long[]> leaves,
            Pages<int[]> ids,
            Pages<int[][]> destinations,
            Pages<int[][]> sources,
            int bits,
            long count) {
        this.organizations = organizations;
        this.palettes = palettes;
        this.leaves = leaves;
        this.ids = ids;
        this.destinations = destinations;
        this.sources = sources;
        this.bits = bits;
        this.count = count;
    }

    /** {@return how many connections there are} */
    public long count() {
        return count;
    }

    /** {@return a draft of the next table} */
    public TableDraft draft() {
        return new TableDraft(this);
    }

    static long parties(int source, int destination) {
        return ((long) source << 32) | destination;
    }

    static int leafOf(int hash, int bits) {
        return bits == 0 ? 0 : hash >>> (32 - bits);
    }

    /** Whether of two leaves, or groups of ids, that were one while there was a bit less, a hash is of the second. */
    static boolean isUpper(int hash, int bits) {
        return (leafOf(hash, bits) & 1) == 1;
    }

    /**
     * The hash by which a flow's row is found.
     *
     * @param flow the flow
     * @return the hash
     */
    public static int hash(Flow flow) {
        return flow.hashCode();
    }

    /**
     * The rows among which that of a flow is, if there is one.
     *
     * @param hash the flow's hash
     * @return the rows
     */
    public long[] leaf(int hash) {
        return leaves.get(leafOf(hash, bits));
    }

    /**
     * Where in its leaf the row of a flow begins.
     *
     * @param leaf the leaf
     * @param hash the flow's hash
     * @param flow the flow
     * @return the place, or {@link #ABSENT} if there is no connection
     */
    public int find(long[] leaf, int hash, Flow flow) {
        return Leaf.find(leaf, bits, hash, flow, organizations);
    }

    /**
     * The bits in which a row speaks of data types.
     *
     * @param rows the rows
     * @param at where this one begins
     * @return the bits
     */
    public TypeBits palette(long[] rows, int at) {
        return palettes[Row.palette(rows[at + Row.HEAD])];
    }

    /**
     * The connection of a row.
     *
     * @param rows the rows
     * @param at where this one begins
     * @return the connection as it was put in
     */
    public Connection connection(long[] rows, int at) {
        return RowReader.read(rows, at, palette(rows, at), organizations.flow(Row.parties(rows, at)));
    }

    /**
     * The data types that a connection carries now.
     *
     * @param rows the rows
     * @param at where its own begins
     * @return the types
     */
    public DataTypes dataTypes(long[] rows, int at) {
        return DataTypes.restore(palette(rows, at).names(Row.types(rows, at)));
    }

    /**
     * Finds a connection by its id.
     *
     * @param id the id
     * @return the connection
     */
    public Optional<Connection> find(ConnectionId id) {
        long hash = Ids.rowHash(ids.get(leafOf(Ids.hash(id), bits)), id, bits, leaves::get);
        if (hash == Ids.ABSENT) {
            return Optional.empty();
        }
        long[] leaf = leaf((int) hash);
        return Optional.of(connection(leaf, Leaf.find(leaf, bits, (int) hash, id)));
    }

    /**
     * The flows of the connections of which an organization is the source, without a look at others.
     *
     * @param source the organization
     * @return the flows
     */
    public Stream<Flow> from(OrganizationId source) {
        int number = organizations.number(source);
        return number == Organizations.ABSENT
                ? Stream.empty()
                : Chunks.stream(destinations.get(number)).mapToObj(other -> organizations.flow(parties(number, other)));
    }

    /**
     * The flows of the connections of which an organization is the destination, without a look at others.
     *
     * @param destination the organization
     * @return the flows
     */
    public Stream<Flow> to(OrganizationId destination) {
        int number = organizations.number(destination);
        return number == Organizations.ABSENT
                ? Stream.empty()
                : Chunks.stream(sources.get(number)).mapToObj(other -> organizations.flow(parties(other, number)));
    }

    /** {@return all connections, in no order that means anything, made one by one} */
    public Stream<Connection> connections() {
        return IntStream.range(0, leaves.size()).boxed().flatMap(index -> connections(leaves.get(index)));
    }

    private Stream<Connection> connections(long[] leaf) {
        Stream.Builder<Connection> all = Stream.builder();
        for (int at = Leaf.firstRow(leaf); at < leaf.length; at += Row.length(leaf, at)) {
            all.add(connection(leaf, at));
        }
        return all.build();
    }
}
