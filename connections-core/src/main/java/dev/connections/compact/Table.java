package dev.connections.compact;

import dev.connections.ConnectionId;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Connection;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Very many connections, each a {@link Row}, found by their two parties, by their id, and by either party. Immutable;
 * {@link TableDraft} makes the next table, which shares with this one all that has not changed.
 *
 * <p>A row is asked for in two steps, so that a decision makes no object: {@link #leaf} and {@link #find}, given the
 * {@link #parties}.
 */
public final class Table {

    /** The parties of a flow of which there is no connection. */
    public static final long NOBODY = -1;

    /** No connections. */
    public static final Table EMPTY = new Table(
            Organizations.none(),
            new TypeBits[0],
            Pages.filled(1, Leaf.EMPTY),
            Pages.filled(1, Ids.NONE),
            Pages.filled(0, Chunks.NONE),
            Pages.filled(0, Chunks.NONE),
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

    static int hash(long parties) {
        long hash = parties * 0x9E3779B97F4A7C15L;
        return (int) (((hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L) >>> 32);
    }

    static int leafOf(int hash, int bits) {
        return bits == 0 ? 0 : hash >>> (32 - bits);
    }

    /**
     * The numbers of two parties.
     *
     * @param flow any flow
     * @return their numbers in one, or {@link #NOBODY}
     */
    public long parties(Flow flow) {
        int source = organizations.number(flow.source());
        int destination = organizations.number(flow.destination());
        return (source | destination) < 0 ? NOBODY : parties(source, destination);
    }

    /**
     * The rows among which that of two parties is, if there is one.
     *
     * @param parties their numbers
     * @return the rows
     */
    public long[] leaf(long parties) {
        return leaves.get(leafOf(hash(parties), bits));
    }

    /**
     * Where in its leaf the row of two parties begins.
     *
     * @param leaf the leaf
     * @param parties their numbers
     * @return the place, or a negative number if they have no connection
     */
    public int find(long[] leaf, long parties) {
        return Leaf.find(leaf, bits, hash(parties), parties);
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
        long parties = rows[at + Row.PARTIES];
        return RowReader.read(
                rows, at, palette(rows, at), Flow.from(source(parties)).to(destination(parties)));
    }

    /**
     * The data types that a connection carries now.
     *
     * @param parties the numbers of both sides, which have one
     * @return the types
     */
    public DataTypes dataTypes(long parties) {
        long[] leaf = leaf(parties);
        int at = find(leaf, parties);
        return DataTypes.restore(palette(leaf, at).names(Row.types(leaf, at)));
    }

    /**
     * The source of a connection.
     *
     * @param parties the numbers of both sides
     * @return the source
     */
    public OrganizationId source(long parties) {
        return organizations.get((int) (parties >>> 32));
    }

    /**
     * The destination of a connection.
     *
     * @param parties the numbers of both sides
     * @return the destination
     */
    public OrganizationId destination(long parties) {
        return organizations.get((int) parties);
    }

    /**
     * Finds a connection by its id.
     *
     * @param id the id
     * @return the connection
     */
    public Optional<Connection> find(ConnectionId id) {
        long parties = Ids.parties(ids.get(leafOf(Ids.hash(id), bits)), id, bits, leaves::get);
        return parties == NOBODY
                ? Optional.empty()
                : Optional.of(connection(leaf(parties), find(leaf(parties), parties)));
    }

    /**
     * The connections of which an organization is the source, without a look at others.
     *
     * @param source the organization
     * @return their parties
     */
    public LongStream from(OrganizationId source) {
        int number = organizations.number(source);
        return number < 0
                ? LongStream.empty()
                : Chunks.stream(destinations.get(number)).mapToLong(destination -> parties(number, destination));
    }

    /**
     * The connections of which an organization is the destination, without a look at others.
     *
     * @param destination the organization
     * @return their parties
     */
    public LongStream to(OrganizationId destination) {
        int number = organizations.number(destination);
        return number < 0
                ? LongStream.empty()
                : Chunks.stream(sources.get(number)).mapToLong(source -> parties(source, number));
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
