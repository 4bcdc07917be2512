package dev.connections.sharing;

import static dev.connections.DataType.EVENTS;
import static dev.connections.DataType.RECORDS;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.time.Duration;
import java.time.Instant;

/**
 * One life of a connection, hour by hour: active from the 1st to the 2nd and from the 3rd hour on; events whenever it
 * is active, records not from the 4th to the 6th, inquiries only from the 5th on.
 */
final class Lives {

    static final Flow FLOW = Flow.from("acme").to("globex");
    static final Actor SOURCE = Actor.of("acme").via(Channel.API);
    static final Actor DESTINATION = Actor.of("globex").via(Channel.DASHBOARD);
    static final DataType INQUIRIES = DataType.of("inquiries");
    static final Duration OPEN_FOR = Duration.ofHours(2);

    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    private Lives() {}

    static Instant hour(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }

    /** The connection at the 7th hour, active. */
    static Connection active(Settings settings) {
        Connection life = created(settings, hour(1));
        life = life.isActive() ? life : after(life.activate(DESTINATION, hour(1)));
        life = after(life.deactivate(SOURCE, hour(2)));
        life = after(life.reactivate(SOURCE, hour(3)));
        life = life.isActive() ? life : after(life.activate(DESTINATION, hour(3)));
        life = carrying(life, hour(4), EVENTS);
        life = carrying(life, hour(5), EVENTS, INQUIRIES);
        return carrying(life, hour(6), EVENTS, INQUIRIES, RECORDS);
    }

    /** The same, refused by the destination at the 7th hour. */
    static Connection deactivated(Settings settings) {
        return after(active(settings).deactivate(DESTINATION, hour(7)));
    }

    /** The same, offered again at an hour. */
    static Connection pending(Settings settings, int hour) {
        return after(deactivated(settings).reactivate(SOURCE, hour(hour)));
    }

    private static Connection created(Settings settings, Instant at) {
        Offer offer = Offer.to("globex").named("Newsletter").sharing(EVENTS, RECORDS);
        return after(Connection.create(ConnectionId.of("c-1"), Terms.of(FLOW, settings), offer, SOURCE, at));
    }

    private static Connection carrying(Connection connection, Instant at, DataType... types) {
        Connection changed = after(connection.changeDataTypes(SOURCE, DataTypes.of(types), at));
        return changed.settings().activationMode() == ActivationMode.IMMEDIATE
                        || changed.proposedDataTypes().isEmpty()
                ? changed
                : after(changed.acceptDataTypes(DESTINATION, at));
    }

    static Connection after(Ruling ruling) {
        return ((Change) ruling).connection();
    }
}
