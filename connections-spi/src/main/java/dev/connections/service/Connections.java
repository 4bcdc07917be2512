package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.lifecycle.ActionAvailability;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.InsertResult;
import dev.connections.spi.OrganizationDirectory;
import dev.connections.spi.Position;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lifecycle of connections: its verbs, and what a party may ask about them. Every connection that is answered has
 * its status <em>now</em>.
 *
 * <p>A command is committed when it returns. It throws {@link RefusedException}, and then nothing has changed, or
 * {@link PortFailedException}, whose {@link PortFailedException#effect()} says what may have. A command that loses
 * against another is retried from fresh state, a few times, unless its caller named the version it saw; then it is
 * refused as stale. Inside a transaction of the host's, what is done is provisional until that commits.
 *
 * <p>An organization that is neither side of a connection is answered as if there were none. Immutable and safe for use
 * by many threads.
 */
public final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final int ATTEMPTS = 4;
    private static final int ATTEMPTS_TO_DEACTIVATE = 32;
    private static final int ONCE = 1;

    private final CheckedRepository repository;
    private final CheckedDirectory directory;
    private final CommandLoop loop;
    private final Settings settings;
    private final InstantSource clock;
    private final Supplier<ConnectionId> ids;

    Connections(
            CheckedRepository repository,
            CheckedDirectory directory,
            Settings settings,
            InstantSource clock,
            Supplier<ConnectionId> ids) {
        this.repository = repository;
        this.directory = directory;
        this.loop = new CommandLoop(repository);
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Begins the wiring of a host.
     *
     * @param repository where connections are kept
     * @param directory where organizations are looked up
     * @return a builder with the defaults: activated by the destination, shared from then on, offers open without end
     */
    public static ConnectionsBuilder over(ConnectionRepository repository, OrganizationDirectory directory) {
        return new ConnectionsBuilder(new CheckedRepository(repository), new CheckedDirectory(directory));
    }

    /**
     * A source offers a connection; under immediate activation it is active at once.
     *
     * @param actor who acts: the source
     * @param offer what it asks for
     * @return the connection
     * @throws RefusedException {@code INVALID} for a connection to itself; {@code NOT_FOUND} for an organization or
     *     alias that the directory does not have; {@code DUPLICATE}, with the existing connection, if the pair or the
     *     alias is taken
     */
    public Connection create(Actor actor, Offer offer) {
        Instant now = clock.instant();
        Terms terms = terms(actor.organization(), offer);
        Change created = CommandLoop.changeOf(Connection.create(ids.get(), terms, offer, actor, now))
                .orElseThrow();
        InsertResult result = repository.insert(created);
        if (result instanceof InsertResult.PairTaken pair) {
            throw new RefusedException(Refusal.duplicate("the pair is", pair.existing()));
        }
        if (result instanceof InsertResult.AliasTaken alias) {
            throw new RefusedException(Refusal.duplicate("the alias is", alias.existing()));
        }
        return created.connection().asOf(now);
    }

    private Terms terms(OrganizationId source, Offer offer) {
        Optional<Flow> direct = offer.destination().map(Flow.from(source)::to);
        directory.requireExists(source);
        direct.map(Flow::destination).ifPresent(directory::requireExists);
        return direct.map(flow -> Terms.of(flow, settings)).orElseGet(() -> termsByAlias(source, offer));
    }

    private Terms termsByAlias(OrganizationId source, Offer offer) {
        return offer.destinationAlias()
                .map(alias -> Terms.of(Flow.from(source).to(directory.resolve(alias)), settings)
                        .namedBy(alias))
                .orElseThrow();
    }

    /**
     * The destination accepts the offer, whatever it says now.
     *
     * @param actor who acts: the destination, over the dashboard
     * @param id the connection
     * @return the connection
     * @throws RefusedException if it may not, or there is no open offer
     */
    public Connection activate(Actor actor, ConnectionId id) {
        return command(actor, id, ATTEMPTS, (connection, now) -> connection.activate(actor, now));
    }

    /**
     * The destination accepts exactly the offer that it saw.
     *
     * @param actor who acts: the destination, over the dashboard
     * @param id the connection
     * @param seenVersion the version that it saw
     * @return the connection
     * @throws RefusedException if it may not, if there is no open offer, or, {@code STALE}, if the connection has
     *     changed
     */
    public Connection activate(Actor actor, ConnectionId id, long seenVersion) {
        return command(actor, id, ONCE, (connection, now) -> connection.activate(actor, seenVersion, now));
    }

    /**
     * The destination accepts exactly the offer that it saw.
     *
     * @param actor who acts: the destination, over the dashboard
     * @param seen the connection as it saw it
     * @return the connection
     * @throws RefusedException if it may not, if there is no open offer, or, {@code STALE}, if the connection has
     *     changed
     */
    public Connection activate(Actor actor, Connection seen) {
        return activate(actor, seen.id(), seen.version());
    }

    /**
     * Either side ends the connection or refuses the offer, whatever has changed about it meanwhile. When this returns,
     * nothing flows any more. It is never given up silently: what does not succeed is thrown, and logged as an error.
     *
     * @param actor who acts: either side
     * @param id the connection
     * @return the connection
     * @throws RefusedException if it is neither side, or the connection is inactive already
     */
    public Connection deactivate(Actor actor, ConnectionId id) {
        try {
            return command(actor, id, ATTEMPTS_TO_DEACTIVATE, (connection, now) -> connection.deactivate(actor, now));
        } catch (RefusedException refused) {
            if (refused.reason() == RefusalReason.STALE) {
                LOG.error("Connection {} is not deactivated: others changed it {} times", id, ATTEMPTS_TO_DEACTIVATE);
            }
            throw refused;
        } catch (PortFailedException failed) {
            LOG.error("Connection {} may not be deactivated: {}", id, failed.getMessage());
            throw failed;
        }
    }

    /**
     * The source offers an inactive connection again; under immediate activation, and unless the destination has
     * refused, it is active at once.
     *
     * @param actor who acts: the source
     * @param id the connection
     * @return the connection
     * @throws RefusedException if it may not, or the connection is not inactive
     */
    public Connection reactivate(Actor actor, ConnectionId id) {
        return command(actor, id, ATTEMPTS, (connection, now) -> connection.reactivate(actor, now));
    }

    /**
     * The source gives the connection another name.
     *
     * @param actor who acts: the source
     * @param id the connection
     * @param name the new name; see {@link ConnectionName#of}
     * @return the connection
     * @throws RefusedException if it may not, or the name is out of bounds
     */
    public Connection rename(Actor actor, ConnectionId id, String name) {
        ConnectionName checked = ConnectionName.of(name);
        return command(actor, id, ATTEMPTS, (connection, now) -> connection.rename(actor, checked, now));
    }

    /**
     * The source changes what it shares: fewer types at once, more once the destination has accepted them where it is
     * asked.
     *
     * @param actor who acts: the source
     * @param id the connection
     * @param dataTypes all that it wants to share from now on
     * @return the connection
     * @throws RefusedException if it may not, or no accepted type would be left
     * @see Connection#changeDataTypes
     */
    public Connection changeDataTypes(Actor actor, ConnectionId id, DataTypes dataTypes) {
        return command(actor, id, ATTEMPTS, (connection, now) -> connection.changeDataTypes(actor, dataTypes, now));
    }

    /**
     * The destination accepts the data types that are proposed now.
     *
     * @param actor who acts: the destination, over the dashboard
     * @param id the connection
     * @return the connection
     * @throws RefusedException if it may not, or nothing is proposed
     */
    public Connection acceptDataTypes(Actor actor, ConnectionId id) {
        return command(actor, id, ATTEMPTS, (connection, now) -> connection.acceptDataTypes(actor, now));
    }

    /**
     * The destination accepts exactly the proposal that it saw.
     *
     * @param actor who acts: the destination, over the dashboard
     * @param id the connection
     * @param seenVersion the version that it saw
     * @return the connection
     * @throws RefusedException if it may not, if nothing is proposed, or, {@code STALE}, if the connection has changed
     */
    public Connection acceptDataTypes(Actor actor, ConnectionId id, long seenVersion) {
        return command(actor, id, ONCE, (connection, now) -> connection.acceptDataTypes(actor, seenVersion, now));
    }

    /**
     * The destination declines the data types that are proposed; the accepted ones go on flowing.
     *
     * @param actor who acts: the destination
     * @param id the connection
     * @return the connection
     * @throws RefusedException if it may not, or nothing is proposed
     */
    public Connection declineDataTypes(Actor actor, ConnectionId id) {
        return command(actor, id, ATTEMPTS, (connection, now) -> connection.declineDataTypes(actor, now));
    }

    private Connection command(
            Actor actor, ConnectionId id, int attempts, BiFunction<Connection, Instant, Ruling> verb) {
        requireNonNull(actor, "actor");
        requireNonNull(id, "id");
        Instant now = clock.instant();
        return loop.run(id, attempts, connection -> verb.apply(connection, now)).asOf(now);
    }

    /**
     * Writes down the end of every offer whose time is over, with its event. For a host to call now and then: no rule
     * waits for it. One connection that cannot be written stops no other, and is left for the next sweep; a port that
     * fails is logged as a warning.
     *
     * @return how many ends were written down
     * @throws PortFailedException if the offers that are due cannot be listed, and then nothing was changed; once some
     *     are written down, the rest is left for the next sweep instead
     */
    public int sweep() {
        return new Sweep<>(
                        repository::due,
                        Position::ofEnd,
                        (offer, now) -> loop.run(offer.id(), ONCE, connection -> connection.expire(now)))
                .run(clock.instant());
    }

    /**
     * A connection as one of its parties sees it.
     *
     * @param viewer the organization that looks
     * @param id the connection
     * @return the connection
     * @throws RefusedException {@code NOT_FOUND} if it is absent, or not the viewer's
     */
    public Connection show(OrganizationId viewer, ConnectionId id) {
        return recorded(viewer, id).asOf(clock.instant());
    }

    /**
     * What an actor could do to a connection now, and why not the rest: for a host's screens.
     *
     * @param actor who looks
     * @param id the connection
     * @return one entry for each action on a connection that exists
     * @throws RefusedException {@code NOT_FOUND} if it is absent, or not the actor's
     */
    public List<ActionAvailability> actions(Actor actor, ConnectionId id) {
        return recorded(actor.organization(), id).actions(actor, clock.instant());
    }

    /**
     * The history of a connection as one of its parties may see it: the other side's staff is not shown.
     *
     * @param viewer the organization that looks
     * @param id the connection
     * @return all its events, in sequence
     * @throws RefusedException {@code NOT_FOUND} if it is absent, or not the viewer's
     */
    public List<ConnectionEvent> events(OrganizationId viewer, ConnectionId id) {
        return repository.events(recorded(viewer, id)).stream()
                .map(event -> event.seenBy(viewer))
                .toList();
    }

    /**
     * The connections of an organization, on either side, in order of creation.
     *
     * @param viewer the organization that looks
     * @param filter which of them, and how many
     * @return the first page of those asked for
     * @throws RefusedException {@code NOT_FOUND} if the directory does not have the viewer, or the connection to start
     *     after is not the viewer's
     */
    public ConnectionPage list(OrganizationId viewer, ConnectionFilter filter) {
        Instant now = clock.instant();
        directory.requireExists(requireNonNull(viewer, "viewer"));
        Position after =
                filter.after().map(id -> Position.of(recorded(viewer, id))).orElse(Position.START);
        List<Connection> found = repository.list(new ConnectionQuery(
                viewer,
                filter.role(),
                filter.status(),
                now,
                filter.dataType(),
                filter.namePrefix(),
                after,
                filter.limit() + 1));
        List<Connection> page = found.stream()
                .limit(filter.limit())
                .map(connection -> connection.asOf(now))
                .toList();
        return new ConnectionPage(
                page,
                found.size() > page.size()
                        ? Optional.of(page.get(page.size() - 1).id())
                        : Optional.empty());
    }

    private Connection recorded(OrganizationId viewer, ConnectionId id) {
        requireNonNull(viewer, "viewer");
        requireNonNull(id, "id");
        return repository
                .find(id)
                .filter(connection -> connection.roleOf(viewer).isPresent())
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_CONNECTION));
    }
}
