package dev.connections.conformance;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import dev.connections.lifecycle.Terms;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import dev.connections.sharing.SharingPolicy;
import dev.connections.testing.HostUnderTest;
import dev.connections.testing.ModelAnswer;
import dev.connections.testing.ModelConnection;
import dev.connections.testing.ModelEvent;
import dev.connections.testing.ModelStatement;
import dev.connections.testing.ModelWords;
import dev.connections.testing.TokensUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The smallest host: maps, and the verbs of the core. */
class PureCoreHost implements HostUnderTest {

    private final Map<OrganizationId, Optional<Alias>> directory = new HashMap<>();
    private final Map<String, List<ConnectionEvent>> events = new TreeMap<>();
    private final Map<String, Connection> connections = new TreeMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final PureCoreTokens tokens = new PureCoreTokens(this);

    @Override
    public void organization(String id, Optional<String> alias) {
        Optional<Alias> checked = alias.map(Alias::of);
        directory.replaceAll((holder, held) -> held.equals(checked) ? Optional.empty() : held);
        directory.put(OrganizationId.of(id), checked);
    }

    @Override
    public ModelAnswer create(
            Instant now,
            String as,
            String id,
            String name,
            Optional<String> destination,
            Optional<String> alias,
            Set<String> dataTypes,
            String mode,
            String history,
            Optional<Duration> openFor) {
        return ModelWords.answer(() -> {
            Actor actor = Actor.of(as).via(Channel.API);
            Offer offer = ModelWords.offer(name, destination, alias, dataTypes);
            Settings settings = ModelWords.settings(mode, history, openFor);
            Terms terms = terms(actor.organization(), offer, settings);
            refuseDuplicates(terms);
            return commit(Connection.create(ConnectionId.of(id), terms, offer, actor, now))
                    .asOf(now);
        });
    }

    private Terms terms(OrganizationId source, Offer offer, Settings settings) {
        Optional<Flow> direct = offer.destination().map(Flow.from(source)::to);
        OrganizationId destination = direct.map(Flow::destination)
                .or(() -> holder(offer.destinationAlias()))
                .orElseThrow(PureCoreHost::absent);
        if (!directory.containsKey(source) || !directory.containsKey(destination)) {
            throw absent();
        }
        Terms terms = Terms.of(Flow.from(source).to(destination), settings);
        return offer.destinationAlias().map(terms::namedBy).orElse(terms);
    }

    private Optional<OrganizationId> holder(Optional<Alias> alias) {
        return directory.keySet().stream()
                .filter(id -> alias.equals(directory.get(id)))
                .findFirst();
    }

    private static RefusedException absent() {
        return new RefusedException(Refusal.NO_SUCH_ORGANIZATION);
    }

    private void refuseDuplicates(Terms terms) {
        connections.values().stream()
                .filter(other -> other.source().equals(terms.flow().source()))
                .filter(other -> other.flow().equals(terms.flow())
                        || (terms.destinationAlias().isPresent()
                                && other.destinationAlias().equals(terms.destinationAlias())))
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedException(Refusal.duplicate("the pair or alias is", other.id()));
                });
    }

    @Override
    public ModelAnswer command(
            Instant now, String as, String channel, String action, String id, Optional<Long> seenVersion) {
        return command(now, as, channel, id, (connection, actor) -> switch (action) {
            case "activate" ->
                seenVersion
                        .map(seen -> connection.activate(actor, seen, now))
                        .orElseGet(() -> connection.activate(actor, now));
            case "deactivate" -> connection.deactivate(actor, now);
            case "reactivate" -> connection.reactivate(actor, now);
            case "acceptDataTypes" ->
                seenVersion
                        .map(seen -> connection.acceptDataTypes(actor, seen, now))
                        .orElseGet(() -> connection.acceptDataTypes(actor, now));
            case "declineDataTypes" -> connection.declineDataTypes(actor, now);
            default -> throw new IllegalArgumentException(action);
        });
    }

    @Override
    public ModelAnswer rename(Instant now, String as, String id, String name) {
        return ModelWords.answer(() -> {
            ConnectionName checked = ConnectionName.of(name);
            return ruled(now, as, "DASHBOARD", id, (connection, actor) -> connection.rename(actor, checked, now));
        });
    }

    @Override
    public ModelAnswer changeDataTypes(Instant now, String as, String id, Set<String> dataTypes) {
        return ModelWords.answer(() -> {
            DataTypes checked = DataTypes.of(ModelWords.dataTypes(dataTypes));
            return ruled(now, as, "API", id, (connection, actor) -> connection.changeDataTypes(actor, checked, now));
        });
    }

    private ModelAnswer command(
            Instant now, String as, String channel, String id, BiFunction<Connection, Actor, Ruling> verb) {
        return ModelWords.answer(() -> ruled(now, as, channel, id, verb));
    }

    private Connection ruled(
            Instant now, String as, String channel, String id, BiFunction<Connection, Actor, Ruling> verb) {
        Actor actor = Actor.of(as).via(Channel.valueOf(channel));
        Connection connection = recorded(id).orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_CONNECTION));
        return commit(verb.apply(connection, actor)).asOf(now);
    }

    /** Keeps a change, having seen that the events alone and the plain data alone lead to the same connection. */
    private Connection commit(Ruling ruling) {
        if (ruling instanceof Ruling.Refused refused) {
            throw new RefusedException(refused.refusal());
        }
        if (ruling instanceof Ruling.Unchanged unchanged) {
            return unchanged.connection();
        }
        Change change = (Change) ruling;
        Connection after = change.connection();
        List<ConnectionEvent> history = events.computeIfAbsent(after.id().value(), id -> new ArrayList<>());
        require(change.expectedVersion() == history.size(), "versions without a gap");
        history.add(ConnectionEvent.restore(change.event().toForm()));
        require(Connection.fold(history).equals(after), "the connection is the fold of its events");
        require(Connection.restore(after.toForm()).equals(after), "the connection is restored from its plain data");
        connections.put(after.id().value(), after);
        return after;
    }

    static void require(boolean holds, String law) {
        if (!holds) {
            throw new AssertionError(law);
        }
    }

    @Override
    public void sweep(Instant now) {
        List.copyOf(connections.values()).stream()
                .filter(connection -> connection.status() == Status.PENDING)
                .filter(connection -> connection.asOf(now).offerExpired())
                .forEach(connection -> commit(connection.expire(now)));
    }

    @Override
    public void consent(ModelStatement statement) {
        statements.add(ModelWords.statement(statement));
    }

    @Override
    public String decide(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt) {
        return decision(now, source, destination, dataType, subject, collectedAt)
                .reason()
                .name();
    }

    @Override
    public String decideAsSeenByDestination(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt) {
        return decision(now, source, destination, dataType, subject, collectedAt)
                .seenByDestination()
                .reason()
                .name();
    }

    private Decision decision(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt) {
        Flow flow = Flow.from(source).to(destination);
        Item item = ModelWords.item(dataType, subject, collectedAt);
        List<Statement> said = said(item.subject(), flow.source());
        return connections.values().stream()
                .filter(connection -> connection.flow().equals(flow))
                .findFirst()
                .map(connection -> SharingPolicy.STRICT.decision(connection, item, said, now))
                .orElseGet(() -> Decision.withoutConnection(Reason.NO_CONNECTION, item, now));
    }

    @Override
    public Optional<ModelConnection> connection(String id) {
        return recorded(id).map(ModelWords::of);
    }

    @Override
    public String status(Instant now, String id) {
        return connections.get(id).asOf(now).status().name();
    }

    @Override
    public List<ModelEvent> events(String id) {
        return events.get(id).stream().map(ModelWords::of).toList();
    }

    @Override
    public Map<String, Optional<String>> refusals(Instant now, String as, String channel, String id) {
        return ModelWords.of(connections.get(id).actions(Actor.of(as).via(Channel.valueOf(channel)), now));
    }

    @Override
    public Map<String, Set<String>> usableSources(Instant now, String destination) {
        return connections.values().stream()
                .map(connection -> connection.asOf(now))
                .filter(connection -> connection.status() == Status.ACTIVE)
                .filter(connection -> connection.destination().value().equals(destination))
                .collect(Collectors.toMap(
                        connection -> connection.source().value(),
                        connection -> Set.copyOf(connection.dataTypes().names())));
    }

    @Override
    public Set<String> destinations(
            Instant now, String source, String dataType, Optional<String> subject, Optional<Instant> collectedAt) {
        return connections.values().stream()
                .filter(connection -> connection.source().value().equals(source))
                .map(connection -> connection.destination().value())
                .filter(destination -> decision(now, source, destination, dataType, subject, collectedAt)
                        .isPermit())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public TokensUnderTest tokens() {
        return tokens;
    }

    Optional<Connection> recorded(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    List<Statement> said(Optional<SubjectId> subject, OrganizationId source) {
        return statements.stream()
                .filter(statement -> subject.equals(Optional.of(statement.subject())))
                .filter(statement -> statement.source().equals(source))
                .toList();
    }
}
