package dev.connections.contract;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.service.Connections;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import dev.connections.spi.ConnectionRepository;
import dev.connections.testing.HostUnderTest;
import dev.connections.testing.ModelAnswer;
import dev.connections.testing.ModelConnection;
import dev.connections.testing.ModelEvent;
import dev.connections.testing.ModelReason;
import dev.connections.testing.ModelStatement;
import dev.connections.testing.ModelWords;
import dev.connections.testing.TokensUnderTest;
import dev.connections.testing.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The library's services over a host's adapters, to be run beside the reference model by
 * {@link dev.connections.testing.SideBySide}: a host's whole test of its adapters against the rules is one property.
 *
 * <pre>{@code
 * @Property
 * @Domain(ConnectionsDomain.class)
 * @AddLifecycleHook(ScriptTries.class)
 * void my_adapters_answer_as_the_rules_say(@ForAll Script script, Reach reach) {
 *     SideBySide.run(script, ServicesUnderTest.over(MyAdapters.empty()), reach);
 * }
 * }</pre>
 *
 * <p>It sets the clock and the ids, and has one {@link Connections} for each of the settings that a script asks for.
 * For code of a host's own around the services, put a {@link dev.connections.testing.ForwardingHost} in front of it.
 * Used by one thread.
 */
public final class ServicesUnderTest implements HostUnderTest {

    private Instant clock = Instant.EPOCH;
    private String nextId = "";
    private final Adapters adapters;
    private final ConnectionRepository repository;
    private final TokensUnderTest tokens;
    private final Map<Settings, Connections> bySettings = new HashMap<>();
    private final Connections connections;
    private final Sharing sharing;
    private final BatchesUnderTest batches;
    private final SharingInTrouble inTrouble;

    private ServicesUnderTest(Adapters adapters) {
        this.adapters = adapters;
        this.repository = adapters.repository();
        this.tokens = new TokenServicesUnderTest(adapters);
        this.connections = connections(Settings.ACTIVATED_BY_DESTINATION);
        this.sharing = Sharing.over(repository, adapters.directory(), adapters.consents())
                .clock(() -> clock)
                .build();
        this.batches = new BatchesUnderTest(sharing);
        this.inTrouble = new SharingInTrouble(adapters, () -> clock);
    }

    /**
     * The services over some adapters.
     *
     * @param adapters the adapters; empty
     * @return the host to be held against the model
     */
    public static ServicesUnderTest over(Adapters adapters) {
        return new ServicesUnderTest(adapters);
    }

    private Connections connections(Settings settings) {
        return bySettings.computeIfAbsent(
                settings,
                given -> Connections.over(repository, adapters.directory())
                        .settings(given)
                        .clock(() -> clock)
                        .ids(() -> ConnectionId.of(nextId))
                        .build());
    }

    @Override
    public void organization(String id, Optional<String> alias) {
        OrganizationId organization = OrganizationId.of(id);
        alias.map(Alias::of)
                .ifPresentOrElse(
                        given -> adapters.register(organization, given), () -> adapters.register(organization));
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
        clock = now;
        nextId = id;
        return ModelWords.answer(() -> {
            Offer offer = ModelWords.offer(name, destination, alias, dataTypes);
            Settings settings = ModelWords.settings(mode, history, openFor);
            return connections(settings).create(Actor.of(as).via(Channel.API), offer);
        });
    }

    @Override
    public ModelAnswer command(
            Instant now, String as, String channel, String action, String id, Optional<Long> seenVersion) {
        clock = now;
        ConnectionId connection = ConnectionId.of(id);
        return ModelWords.answer(
                () -> command(Actor.of(as).via(Channel.valueOf(channel)), action, connection, seenVersion));
    }

    private Connection command(Actor actor, String action, ConnectionId id, Optional<Long> seenVersion) {
        return switch (action) {
            case "activate" ->
                seenVersion.map(seen -> activate(actor, id, seen)).orElseGet(() -> connections.activate(actor, id));
            case "deactivate" -> connections.deactivate(actor, id);
            case "reactivate" -> connections.reactivate(actor, id);
            case "acceptDataTypes" ->
                seenVersion
                        .map(seen -> connections.acceptDataTypes(actor, id, seen))
                        .orElseGet(() -> connections.acceptDataTypes(actor, id));
            case "declineDataTypes" -> connections.declineDataTypes(actor, id);
            default -> throw new IllegalArgumentException(action);
        };
    }

    /** As a screen would that still shows the connection, if what it shows is the latest. */
    private Connection activate(Actor actor, ConnectionId id, long seen) {
        return repository
                .find(id)
                .filter(shown -> shown.version() == seen)
                .map(shown -> connections.activate(actor, shown))
                .orElseGet(() -> connections.activate(actor, id, seen));
    }

    @Override
    public ModelAnswer rename(Instant now, String as, String id, String name) {
        clock = now;
        return ModelWords.answer(() -> connections.rename(Actor.of(as).via(Channel.API), ConnectionId.of(id), name));
    }

    @Override
    public ModelAnswer changeDataTypes(Instant now, String as, String id, Set<String> dataTypes) {
        clock = now;
        return ModelWords.answer(() -> connections.changeDataTypes(
                Actor.of(as).via(Channel.DASHBOARD),
                ConnectionId.of(id),
                DataTypes.of(ModelWords.dataTypes(dataTypes))));
    }

    @Override
    public void sweep(Instant now) {
        clock = now;
        connections.sweep();
    }

    @Override
    public void consent(ModelStatement statement) {
        adapters.record(ModelWords.statement(statement));
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
        clock = now;
        return batches.decide(Flow.from(source).to(destination), ModelWords.item(dataType, subject, collectedAt));
    }

    @Override
    public Set<Trouble> troubles() {
        return SharingInTrouble.TROUBLES;
    }

    @Override
    public ModelReason decideAmid(
            Trouble trouble,
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt,
            List<Runnable> meanwhile) {
        clock = now;
        Decision decision = inTrouble.decide(
                trouble, Flow.from(source).to(destination), ModelWords.item(dataType, subject, collectedAt), meanwhile);
        return new ModelReason(
                decision.reason().name(), decision.seenByDestination().reason().name());
    }

    @Override
    public Optional<ModelConnection> connection(String id) {
        return repository.find(ConnectionId.of(id)).map(ModelWords::of);
    }

    @Override
    public String status(Instant now, String id) {
        clock = now;
        Connection recorded = recorded(id);
        return connections.show(recorded.destination(), recorded.id()).status().name();
    }

    @Override
    public List<ModelEvent> events(String id) {
        Connection recorded = recorded(id);
        return connections.events(recorded.source(), recorded.id()).stream()
                .map(ModelWords::of)
                .toList();
    }

    private Connection recorded(String id) {
        return repository.find(ConnectionId.of(id)).orElseThrow();
    }

    @Override
    public Map<String, Optional<String>> refusals(Instant now, String as, String channel, String id) {
        clock = now;
        Actor actor = Actor.of(as).via(Channel.valueOf(channel));
        Connection recorded = recorded(id);
        return ModelWords.of(
                recorded.roleOf(actor.organization()).isPresent()
                        ? connections.actions(actor, recorded.id())
                        : recorded.actions(actor, now));
    }

    @Override
    public Map<String, Set<String>> usableSources(Instant now, String destination) {
        clock = now;
        return sharing.usableSources(OrganizationId.of(destination)).stream()
                .collect(Collectors.toMap(
                        source -> source.organization().value(),
                        source -> Set.copyOf(source.dataTypes().names())));
    }

    @Override
    public Set<String> destinations(
            Instant now, String source, String dataType, Optional<String> subject, Optional<Instant> collectedAt) {
        clock = now;
        return sharing.destinations(OrganizationId.of(source), ModelWords.item(dataType, subject, collectedAt)).stream()
                .filter(answer -> answer.decision().isPermit())
                .map(answer -> answer.destination().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public TokensUnderTest tokens() {
        return tokens;
    }
}
