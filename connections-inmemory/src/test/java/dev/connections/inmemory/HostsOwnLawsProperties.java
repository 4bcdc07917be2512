package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.Principal;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.contract.Adapters;
import dev.connections.contract.InterceptedAdapters;
import dev.connections.contract.Interception;
import dev.connections.contract.PortMethod;
import dev.connections.contract.PortsDomain;
import dev.connections.contract.ServicesUnderTest;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.Sharing;
import dev.connections.sharing.SharingPolicy;
import dev.connections.spi.Position;
import dev.connections.testing.ConnectionsDomain;
import dev.connections.testing.ForwardingHost;
import dev.connections.testing.HostUnderTest;
import dev.connections.testing.Reach;
import dev.connections.testing.Script;
import dev.connections.testing.SideBySide;
import dev.connections.token.TokenEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** What docs/test-your-host.md shows besides; {@link ReadmeTest} holds the page equal to it. */
class HostsOwnLawsProperties {

    private static final int SCRIPTS = 200;

    @Property(tries = 2_000)
    @Domain(ConnectionsDomain.class)
    void nothing_is_sent_once_a_connection_is_deactivated(
            @ForAll Connection connection, @ForAll Item item, @ForAll List<Statement> statements, @ForAll Instant now) {
        Actor source = Actor.of(connection.source()).via(Channel.API);
        boolean before =
                SharingPolicy.STRICT.decision(connection, item, statements, now).isPermit();
        if (connection.deactivate(source, now) instanceof Change change) {
            assertThat(SharingPolicy.STRICT
                            .decision(change.connection(), item, statements, now)
                            .isPermit())
                    .isFalse();
            Statistics.collect(before ? "it was permitted before" : "it was not");
        }
        Statistics.coverage(of -> of.check("it was permitted before").count(times -> times > 0));
    }

    @Property
    @Domain(ConnectionsDomain.class)
    void what_is_relayed_to_the_source_names_no_staff_of_the_destination(@ForAll TokenEvent event) {
        assertThat(relayed(event, ConnectionsDomain.ACME)).doesNotContain("staff-");
    }

    /** Stands for a host's own code. */
    private static String relayed(TokenEvent event, OrganizationId to) {
        TokenEvent seen = event.seenBy(to);
        String staff =
                seen.actor().flatMap(Actor::principal).map(Principal::value).orElse("nobody");
        return String.join(",", seen.token().value(), seen.type().name(), staff);
    }

    @Property
    @Domain(PortsDomain.class)
    void a_cursor_leads_back_to_the_place(@ForAll Position place) {
        assertThat(placeOf(cursorTo(place))).isEqualTo(place);
    }

    /** Stands for a host's own code. */
    private static String cursorTo(Position place) {
        byte[] text = (place.at() + " " + place.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().encodeToString(text);
    }

    private static Position placeOf(String cursor) {
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
        return new Position(Instant.parse(parts[0]), parts[1]);
    }

    @Example
    void nothing_is_sent_while_consent_cannot_be_read() {
        InMemoryAdapters real = InMemoryAdapters.empty();
        Connections connections =
                Connections.over(real.repository(), real.directory()).build();
        real.register(ConnectionsDomain.ACME);
        real.register(ConnectionsDomain.GLOBEX);
        Actor acme = Actor.of(ConnectionsDomain.ACME).via(Channel.API);
        Actor globex = Actor.of(ConnectionsDomain.GLOBEX).via(Channel.DASHBOARD);
        Connection offer = connections.create(
                acme, Offer.to(ConnectionsDomain.GLOBEX).named("Newsletter").sharing(DataType.EVENTS));
        Connection active = connections.activate(globex, offer);
        real.record(Statement.granted(ConnectionsDomain.ANN, ConnectionsDomain.ACME, Scope.everythingToAnyone())
                .build());
        Item item = Item.of(DataType.EVENTS).about(ConnectionsDomain.ANN).collectedAt(active.updatedAt());

        Adapters away = new InterceptedAdapters(real, Interception.answering(PortMethod.STATEMENTS, () -> {
            throw new IllegalStateException("the database is away");
        }));

        assertThat(sent(real, active.flow(), item)).containsExactly(item);
        assertThat(sent(away, active.flow(), item)).isEmpty();
    }

    /** Stands for a host's own code. */
    private static List<Item> sent(Adapters adapters, Flow flow, Item item) {
        Sharing sharing = Sharing.over(adapters.repository(), adapters.directory(), adapters.consents())
                .build();
        return sharing.decide(flow, item).isPermit() ? List.of(item) : List.of();
    }

    /** Remembers what it was told: is it found out? */
    static final class RememberingHost extends ForwardingHost {

        private final Map<List<Object>, String> remembered = new HashMap<>();

        RememberingHost(HostUnderTest host) {
            super(host);
        }

        @Override
        public String decide(
                Instant now,
                String source,
                String destination,
                String dataType,
                Optional<String> subject,
                Optional<Instant> collectedAt) {
            return remembered.computeIfAbsent(
                    List.of(source, destination, dataType, subject, collectedAt),
                    question -> super.decide(now, source, destination, dataType, subject, collectedAt));
        }
    }

    @Example
    void a_host_that_remembers_decisions_is_found_out() {
        List<Script> scripts =
                new ConnectionsDomain().scripts().sampleStream().limit(SCRIPTS).toList();

        assertThatThrownBy(() -> scripts.forEach(script -> SideBySide.run(
                        script, new RememberingHost(ServicesUnderTest.over(InMemoryAdapters.empty())), new Reach())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the decision on ");
    }
}
