package dev.connections.inmemory;

import static dev.connections.Channel.API;
import static dev.connections.Channel.DASHBOARD;
import static dev.connections.DataType.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.service.Connections;
import dev.connections.sharing.Reason;
import dev.connections.spi.ConnectionRepository;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program that docs/snapshots.md shows does what the page says of it. */
class StreamSideTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryConnections repository = new InMemoryConnections();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final Actor acme = Actor.of("org_acme").via(API);
    private final Actor globex = Actor.of("org_globex").via(DASHBOARD);
    private final Flow flow = Flow.from("org_acme").to("org_globex");
    private final SubjectId ann = SubjectId.of("ann");
    private final Item item = Item.of(EVENTS).about(ann).collectedAt(NOON);
    private final List<Statement> statements = List.of(
            Statement.granted(ann, flow.source(), Scope.everythingToAnyone()).build());
    private Instant now = NOON;
    private final Connections connections =
            Connections.over(repository, directory).clock(() -> now).build();

    @BeforeEach
    void the_parties_are_known() {
        directory.put(acme.organization());
        directory.put(globex.organization());
    }

    private Connection active() {
        Connection offer = connections.create(
                acme, Offer.to("org_globex").named("Newsletter").sharing(EVENTS));
        return connections.activate(globex, offer);
    }

    private List<ConnectionEvent> events(Connection connection, long after) {
        return repository.events(connection.id(), after, 100);
    }

    @Test
    void knows_what_the_repository_has_and_follows_its_events() {
        Connection active = active();
        StreamSide side = new StreamSide(repository, () -> now);
        assertThat(side.decide(flow, item, statements)).isEqualTo(Reason.PERMITTED);

        connections.deactivate(acme, active.id());
        side.relayed(events(active, 0), now);
        assertThat(side.decide(flow, item, statements)).isEqualTo(Reason.CONNECTION_INACTIVE);
    }

    @Test
    void reads_again_what_it_has_missed() {
        Connection active = active();
        StreamSide side = new StreamSide(repository, () -> now);
        connections.deactivate(acme, active.id());
        connections.reactivate(acme, active.id());

        side.relayed(events(active, 3), now);

        assertThat(side.decide(flow, item, statements)).isEqualTo(Reason.CONNECTION_PENDING);
    }

    @Test
    void holds_back_no_deactivation_while_something_else_cannot_be_read() {
        Connection active = active();
        StreamSide side = new StreamSide(unreadable(), () -> now);
        Actor initech = Actor.of("org_initech").via(API);
        Change stranger = (Change) Connection.create(
                ConnectionId.of("stranger"),
                Terms.of(Flow.from("org_initech").to("org_globex"), Settings.ENABLED_BY_DEFAULT),
                Offer.to("org_globex").named("Stranger").sharing(EVENTS),
                initech,
                now);
        Change renamed = (Change) stranger.connection().rename(initech, ConnectionName.of("Other"), now);
        connections.deactivate(acme, active.id());
        List<ConnectionEvent> events = new ArrayList<>(events(active, 2));
        events.add(0, renamed.event());

        side.relayed(events, now);

        assertThat(side.decide(flow, item, statements)).isEqualTo(Reason.CONNECTION_INACTIVE);
        assertThat(side.decide(Flow.from("org_globex").to("org_acme"), item, statements))
                .isEqualTo(Reason.CONNECTION_UNAVAILABLE);
    }

    /** The repository, of which no connection can be found by its id. */
    private ConnectionRepository unreadable() {
        return (ConnectionRepository) Proxy.newProxyInstance(
                ConnectionRepository.class.getClassLoader(),
                new Class<?>[] {ConnectionRepository.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("find")) {
                        throw new IllegalStateException("the database is away");
                    }
                    return method.invoke(repository, arguments);
                });
    }

    @Test
    void decides_nothing_once_it_is_too_old_and_again_when_it_has_started_again() {
        Connection active = active();
        StreamSide side = new StreamSide(repository, () -> now);
        now = now.plus(Duration.ofMinutes(6));
        assertThat(side.decide(flow, item, statements)).isEqualTo(Reason.SNAPSHOT_TOO_OLD);

        side.relayed(List.of(), now.minusSeconds(1));
        assertThat(side.decide(flow, item, statements)).isEqualTo(Reason.PERMITTED);

        now = now.plus(Duration.ofHours(1));
        connections.deactivate(acme, active.id());
        assertThat(side.decide(flow, item, statements)).isEqualTo(Reason.SNAPSHOT_TOO_OLD);
        assertThat(side.startAgain()).isEqualTo(now);
        assertThat(side.decide(flow, item, statements)).isEqualTo(Reason.CONNECTION_INACTIVE);
    }

    @Test
    void reads_every_page() {
        IntStream.range(0, 2_001).forEach(i -> {
            Actor other = Actor.of("org_" + i).via(API);
            directory.put(other.organization());
            connections.create(other, Offer.to("org_globex").named("Newsletter").sharing(EVENTS));
        });
        StreamSide side = new StreamSide(repository, () -> now);

        for (int i : List.of(0, 999, 1_000, 1_999, 2_000)) {
            assertThat(side.decide(Flow.from("org_" + i).to("org_globex"), item, statements))
                    .isEqualTo(Reason.CONNECTION_PENDING);
        }
    }
}
