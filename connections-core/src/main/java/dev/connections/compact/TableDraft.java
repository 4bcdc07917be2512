package dev.connections.compact;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Connection;
import java.util.Optional;

/** The next {@link Table}, made by one thread. What it does not change it shares with the table of which it is made. */
public final class TableDraft {

    private static final int MANY_IN_A_LEAF = 16;

    private final Organizations.Draft organizations;
    private final Palettes palettes;
    private Pages.Draft<long[]> leaves;
    private Pages.Draft<int[]> ids;
    private final Pages.Draft<int[][]> destinations;
    private final Pages.Draft<int[][]> sources;
    private int bits;
    private long count;

    TableDraft(Table table) {
        this.organizations = new Organizations.Draft(table.organizations);
        this.palettes = new Palettes(table.palettes);
        this.leaves = new Pages.Draft<>(table.leaves);
        this.ids = new Pages.Draft<>(table.ids);
        this.destinations = new Pages.Draft<>(table.destinations);
        this.sources = new Pages.Draft<>(table.sources);
        this.bits = table.bits;
        this.count = table.count;
    }

    /**
     * Finds a connection by its id.
     *
     * @param id the id
     * @return the connection
     */
    public Optional<Connection> find(ConnectionId id) {
        long hash = Ids.rowHash(ids.get(Table.leafOf(Ids.hash(id), bits)), id, bits, leaves::get);
        if (hash == Ids.ABSENT) {
            return Optional.empty();
        }
        long[] leaf = leaves.get(Table.leafOf((int) hash, bits));
        return Optional.of(connection(leaf, Leaf.find(leaf, bits, (int) hash, id)));
    }

    /**
     * Finds the connection of a flow.
     *
     * @param flow the flow
     * @return the connection
     */
    public Optional<Connection> find(Flow flow) {
        int source = organizations.number(flow.source());
        int destination = organizations.number(flow.destination());
        if (source == Organizations.ABSENT || destination == Organizations.ABSENT) {
            return Optional.empty();
        }
        int hash = Table.hash(flow);
        long[] leaf = leaves.get(Table.leafOf(hash, bits));
        int at = Leaf.find(leaf, bits, hash, Table.parties(source, destination));
        return at == Table.ABSENT ? Optional.empty() : Optional.of(connection(leaf, at));
    }

    private Connection connection(long[] leaf, int at) {
        return RowReader.read(
                leaf, at, palettes.get(Row.palette(leaf[at + Row.HEAD])), organizations.flow(Row.parties(leaf, at)));
    }

    /**
     * Puts a connection in: a new one, or in the place of what was known of it. The caller sees to it that an id and a
     * pair always belong together.
     *
     * @param connection the connection
     * @param missed whether a later event of it is known to be missing
     */
    public void put(Connection connection, boolean missed) {
        int source = number(connection.source());
        int destination = number(connection.destination());
        long parties = Table.parties(source, destination);
        int hash = Table.hash(connection.flow());
        int index = Table.leafOf(hash, bits);
        long[] leaf = leaves.get(index);
        int at = Leaf.find(leaf, bits, hash, parties);
        int palette = palettes.of(connection, at == Table.ABSENT ? Palettes.ANY : Row.palette(leaf[at + Row.HEAD]));
        long[] row = RowWriter.write(connection, parties, hash, palette, palettes.get(palette), missed);
        leaves.set(index, Leaf.with(leaf, bits, at, row));
        if (at == Table.ABSENT) {
            enter(connection.id(), source, destination, hash);
        }
    }

    private int number(OrganizationId organization) {
        int known = organizations.number(organization);
        if (known != Organizations.ABSENT) {
            return known;
        }
        destinations.add(Chunks.NONE);
        sources.add(Chunks.NONE);
        return organizations.add(organization);
    }

    private void enter(ConnectionId id, int source, int destination, int hash) {
        destinations.set(source, Chunks.plus(destinations.get(source), destination));
        sources.set(destination, Chunks.plus(sources.get(destination), source));
        int index = Table.leafOf(Ids.hash(id), bits);
        ids.set(index, Ids.plus(ids.get(index), Ids.hash(id), hash));
        count++;
        if (count > (long) leaves.size() * MANY_IN_A_LEAF) {
            split();
        }
    }

    private void split() {
        int more = bits + 1;
        Pages.Draft<long[]> halves = new Pages.Draft<>(Pages.none());
        Pages.Draft<int[]> halvedIds = new Pages.Draft<>(Pages.none());
        for (int i = 0; i < leaves.size(); i++) {
            halves.add(Leaf.half(leaves.get(i), more, false));
            halves.add(Leaf.half(leaves.get(i), more, true));
            halvedIds.add(Ids.half(ids.get(i), more, false));
            halvedIds.add(Ids.half(ids.get(i), more, true));
        }
        leaves = halves;
        ids = halvedIds;
        bits = more;
    }

    /** {@return the table as it is now; what is put in later is not in it} */
    public Table done() {
        return new Table(
                organizations.done(),
                palettes.done(),
                leaves.done(),
                ids.done(),
                destinations.done(),
                sources.done(),
                bits,
                count);
    }
}
