package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Status;
import dev.connections.sharing.Decision;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.OrganizationDirectory;
import dev.connections.spi.Position;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * May this item flow? Decisions are asked of a {@link Flow}, never of a connection that a caller has kept, so that they
 * are current. A decision is always a value: a port that fails makes it indeterminate, which never opens anything.
 *
 * <p>For every permit there was an instant inside the call at which connection, period and consent all held. A
 * withdrawal or a deactivation that returned before the call began is a no, whatever the clocks say. Immutable and safe
 * for use by many threads.
 */
public final class Sharing {

    private final CheckedRepository repository;
    private final CheckedDirectory directory;
    private final Deliberation deliberation;
    private final InstantSource clock;

    Sharing(CheckedRepository repository, CheckedDirectory directory, Deliberation deliberation, InstantSource clock) {
        this.repository = repository;
        this.directory = directory;
        this.deliberation = deliberation;
        this.clock = clock;
    }

    /**
     * Begins the wiring of a host.
     *
     * @param repository where connections are kept
     * @param directory where organizations are looked up
     * @param consents where people's statements are kept
     * @return a builder with the defaults: the system's clock, no item from the future, an answer on consent within 5
     *     seconds
     */
    public static SharingBuilder over(
            ConnectionRepository repository, OrganizationDirectory directory, ConsentSource consents) {
        return new SharingBuilder(new CheckedRepository(repository), new CheckedDirectory(directory), consents);
    }

    /**
     * Decides one item.
     *
     * @param flow from whom to whom
     * @param item the item
     * @return the decision, in full view: give the destination {@link Decision#seenByDestination()} only
     */
    public Decision decide(Flow flow, Item item) {
        return decideAll(flow, List.of(item)).get(0);
    }

    /**
     * Decides many items of one flow, as of one instant: the same answers as one by one, with one look at the
     * connection and one question for each subject. An item that cannot be decided spoils no other.
     *
     * @param flow from whom to whom
     * @param items the items; they are held in memory, so cut a long stream in pieces, or use {@link #filter}
     * @return one decision for each item, in their order
     */
    public List<Decision> decideAll(Flow flow, List<Item> items) {
        return deliberation.decide(requireNonNull(flow, "flow"), List.copyOf(items));
    }

    /**
     * Lets through the rows whose items may flow, in order, looking at connection and consent afresh for every page of
     * rows. Lazy by the page, and in constant memory for a stream of any length: a row waits until its page of 512 is
     * full or the stream ends, and what was decided is handed on as it is asked for. For live data, decide with
     * {@link #decideAll} instead.
     *
     * @param <R> what the rows are
     * @param flow from whom to whom
     * @param rows the rows; read in order, by one thread; closed with the answer
     * @param item makes the item of a row
     * @return the rows that are permitted
     */
    public <R> Stream<R> filter(Flow flow, Stream<R> rows, Function<? super R, Item> item) {
        return PagedFilter.of(
                rows, page -> decideAll(flow, page.stream().<Item>map(item).toList()));
    }

    /**
     * The question whether an item may flow, as a predicate. Each test is one decision of its own, current when it is
     * made, with two looks at the connection and one question on consent; it is true for a permit, and false for
     * whatever cannot be decided. Many items cost less through {@link #decideAll} and {@link #filter}.
     *
     * @param flow from whom to whom
     * @return whether an item may flow when it is tested; safe for use by many threads
     */
    public Predicate<Item> permits(Flow flow) {
        requireNonNull(flow, "flow");
        return item -> decide(flow, item).isPermit();
    }

    /**
     * Which sources a destination may use now, and which data types of each: those whose connection is active. Whether
     * one person's item may be used is still to be decided. Do not ask inside a transaction above READ COMMITTED: it
     * answers what was so when that began.
     *
     * @param destination the organization that wants to use data
     * @return the sources, by id
     * @throws dev.connections.RefusedException {@code NOT_FOUND} if the directory does not have the destination
     * @throws PortFailedException if the directory or the repository failed
     */
    public List<UsableSource> usableSources(OrganizationId destination) {
        directory.requireExists(requireNonNull(destination, "destination"));
        return active(destination, Role.DESTINATION, clock.instant())
                .map(connection -> new UsableSource(connection.source(), connection.dataTypes()))
                .sorted(Comparator.comparing(source -> source.organization().value()))
                .toList();
    }

    /**
     * Decides an item for every destination to which its source has an active connection.
     *
     * @param source the organization that holds the item
     * @param item the item
     * @return one decision for each such destination, by id; the item may flow where it {@link Decision#isPermit()}
     * @throws dev.connections.RefusedException {@code NOT_FOUND} if the directory does not have the source
     * @throws PortFailedException if the directory failed, or the connections cannot be listed
     */
    public List<DestinationDecision> destinations(OrganizationId source, Item item) {
        directory.requireExists(requireNonNull(source, "source"));
        requireNonNull(item, "item");
        Instant now = clock.instant();
        List<Connection> connections = active(source, Role.SOURCE, now)
                .sorted(Comparator.comparing(
                        connection -> connection.destination().value()))
                .toList();
        List<Decision> decisions = deliberation.decideEach(source, connections, item, now);
        return IntStream.range(0, connections.size())
                .mapToObj(i -> new DestinationDecision(connections.get(i).destination(), decisions.get(i)))
                .toList();
    }

    private Stream<Connection> active(OrganizationId party, Role role, Instant now) {
        return repository
                .listAll(new ConnectionQuery(
                        party,
                        Optional.of(role),
                        Optional.of(Status.ACTIVE),
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        Position.START,
                        CheckedRepository.PAGE))
                .stream();
    }
}
