package dev.connections.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The organizations and the connections that the lifecycle's tests are about: Acme offers, Globex accepts. */
final class Scene {

    static final OrganizationId ACME = OrganizationId.of("org_acme");
    static final OrganizationId GLOBEX = OrganizationId.of("org_globex");
    static final OrganizationId INITECH = OrganizationId.of("org_initech");

    static final Actor SOURCE = Actor.of(ACME).via(Channel.API);
    static final Actor DESTINATION = Actor.of(GLOBEX).via(Channel.DASHBOARD);
    static final Actor STRANGER = Actor.of(INITECH).via(Channel.DASHBOARD);

    static final ConnectionId ID = ConnectionId.of("con_1");
    static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    static final Duration OPEN_FOR = Duration.ofDays(14);
    static final Instant OFFER_ENDS = CREATED.plus(OPEN_FOR);

    static final Settings BY_DESTINATION = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(OPEN_FOR);
    static final Settings IMMEDIATE = Settings.ENABLED_BY_DEFAULT.offersStayOpenFor(OPEN_FOR);

    /** The events that change the status. */
    static final Set<EventType> MOVING = EnumSet.of(
            EventType.CREATED, EventType.ACTIVATED, EventType.DEACTIVATED, EventType.REACTIVATED, EventType.EXPIRED);

    private Scene() {}

    static Instant day(int days) {
        return CREATED.plus(Duration.ofDays(days));
    }

    static DataTypes types(String... names) {
        return DataTypes.of(Arrays.stream(names).map(DataType::of).toList());
    }

    static Terms terms(Settings settings) {
        return Terms.of(Flow.from(ACME).to(GLOBEX), settings);
    }

    static Offer offer(String... types) {
        return Offer.to(GLOBEX)
                .named("Newsletter")
                .sharing(Arrays.stream(types).map(DataType::of).toList());
    }

    static Ruling create(Settings settings, Actor actor) {
        return Connection.create(ID, terms(settings), offer("events", "records"), actor, CREATED);
    }

    static Connection created(Settings settings) {
        return done(create(settings, SOURCE));
    }

    /** Active since day 1, sharing events and records. */
    static Connection active(Settings settings) {
        Connection created = created(settings);
        return created.isActive() ? created : done(created.activate(DESTINATION, day(1)));
    }

    static Connection renamed(Connection connection, String name, Instant now) {
        return done(connection.rename(SOURCE, ConnectionName.of(name), now));
    }

    static Change change(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Change.class);
        return (Change) ruling;
    }

    static Connection done(Ruling ruling) {
        return change(ruling).connection();
    }

    static RefusalReason refused(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        return ((Ruling.Refused) ruling).refusal().reason();
    }
}
