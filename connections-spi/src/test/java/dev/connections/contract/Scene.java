package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.service.Connections;
import dev.connections.service.ShareTokens;
import dev.connections.service.ShareTokensBuilder;
import dev.connections.service.Sharing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Two organizations in front of the services, over adapters that work unless a test says otherwise. */
final class Scene {

    static final Duration OPEN_FOR = Duration.ofDays(14);
    static final String ALIAS = "canary-alias-";

    final Adapters adapters;
    final SettableClock clock = new SettableClock(NOON);
    final AtomicLong stopwatch = new AtomicLong(Long.MAX_VALUE - 1);
    final Flow flow;
    final Actor source;
    final Actor destination;
    final Actor stranger;

    Scene(Adapters adapters, OrganizationId source, OrganizationId destination) {
        this.adapters = adapters;
        this.flow = Flow.from(source).to(destination);
        this.source = Actor.of(source).via(Channel.API).as("canary-staff-s");
        this.destination = Actor.of(destination).via(Channel.DASHBOARD).as("canary-staff-d");
        this.stranger = Actor.of("org_stranger").via(Channel.DASHBOARD);
        adapters.register(source);
        adapters.register(destination, Alias.of(ALIAS + destination.value()));
        adapters.register(stranger.organization());
    }

    Connections connections() {
        return connections(Interception.NONE);
    }

    Connections connections(Interception interception) {
        return connections(interception, Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(OPEN_FOR));
    }

    Connections connections(Settings settings) {
        return connections(Interception.NONE, settings);
    }

    Connections connections(Interception interception, Settings settings) {
        Adapters intercepted = interception.over(adapters);
        return Connections.over(intercepted.repository(), intercepted.directory())
                .settings(settings)
                .clock(clock)
                .build();
    }

    Sharing sharing() {
        return sharing(Interception.NONE);
    }

    Sharing sharing(Interception interception) {
        Adapters intercepted = interception.over(adapters);
        return Sharing.over(intercepted.repository(), intercepted.directory(), intercepted.consents())
                .clock(clock)
                .stopwatch(stopwatch::get)
                .build();
    }

    ShareTokens shareTokens() {
        return shareTokens(Interception.NONE);
    }

    ShareTokens shareTokens(Interception interception) {
        return wiring(interception).build();
    }

    ShareTokensBuilder wiring(Interception interception) {
        Adapters intercepted = interception.over(adapters);
        return ShareTokens.over(intercepted.repository(), intercepted.shareTokens(), intercepted.consents())
                .clock(clock)
                .stopwatch(stopwatch::get);
    }

    Flow back() {
        return Flow.from(flow.destination()).to(flow.source());
    }

    Offer offer() {
        return Offer.to(flow.destination()).named("canary-name").sharing(EVENTS);
    }

    Offer offerByAlias() {
        return Offer.toAlias(ALIAS + flow.destination().value())
                .named("canary-name")
                .sharing(EVENTS);
    }

    Connection offered() {
        return connections().create(source, offer());
    }

    Connection active() {
        return connections().activate(destination, offered().id());
    }

    Connection ended() {
        return connections().deactivate(source, active().id());
    }

    Connection proposing() {
        return connections().changeDataTypes(source, active().id(), types(EVENTS, RECORDS));
    }

    /** An active connection, and a subject who agrees. */
    Connection consented() {
        grant(ANN);
        return active();
    }

    void grant(SubjectId subject) {
        adapters.record(Statement.granted(subject, flow.source(), Scope.of(EVENTS, flow.destination()))
                .build());
    }

    void withdraw(SubjectId subject) {
        adapters.record(Statement.withdrawn(subject, flow.source(), Scope.everythingToAnyone()));
    }

    /** An event of a subject, collected now. */
    Item item(SubjectId subject) {
        return Item.of(EVENTS).about(subject).collectedAt(clock.now());
    }

    Optional<Connection> recorded() {
        return adapters.repository().find(flow);
    }

    List<ConnectionEvent> history() {
        return recorded()
                .map(connection -> adapters.repository().events(connection.id(), 0, 1_000))
                .orElse(List.of());
    }

    /** The state is the fold of its events, without a gap. */
    void assertWhole() {
        recorded()
                .ifPresent(connection -> assertThat(Connection.fold(history())).isEqualTo(connection));
    }

    /** What a command answered is what is recorded, and its event is the last. */
    void assertStored(Connection answered) {
        assertThat(recorded()).contains(answered);
        assertThat(history()).hasSize((int) answered.version());
        assertWhole();
    }
}
