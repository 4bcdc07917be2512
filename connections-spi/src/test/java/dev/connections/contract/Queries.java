package dev.connections.contract;

import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.types;
import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.Role;
import dev.connections.lifecycle.Action;
import dev.connections.lifecycle.ActionAvailability;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Status;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.ConnectionPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a party may ask about its connections. */
interface Queries extends ServiceTests {

    @Test
    default void either_party_sees_the_connection_with_its_status_now() {
        Scene scene = scene();
        Connection offer = scene.offered();
        for (OrganizationId party : List.of(offer.source(), offer.destination())) {
            assertThat(scene.connections().show(party, offer.id())).isEqualTo(offer);
        }

        scene.clock.advance(Scene.OPEN_FOR);

        assertThat(scene.connections().show(offer.source(), offer.id()).status())
                .isEqualTo(Status.INACTIVE);
        assertThat(scene.recorded()).contains(offer);
    }

    @Test
    default void the_history_shows_staff_to_its_own_side_only() {
        Scene scene = scene();
        Connection ended = scene.ended();

        List<ConnectionEvent> bySource = scene.connections().events(ended.source(), ended.id());
        List<ConnectionEvent> byDestination = scene.connections().events(ended.destination(), ended.id());

        assertThat(bySource)
                .extracting(event -> event.actor().orElseThrow())
                .containsExactly(scene.source, scene.destination.withoutPrincipal(), scene.source);
        assertThat(byDestination)
                .extracting(event -> event.actor().orElseThrow())
                .containsExactly(scene.source.withoutPrincipal(), scene.destination, scene.source.withoutPrincipal());
        assertThat(bySource).extracting(ConnectionEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void a_long_history_is_shown_whole() {
        Scene scene = scene();
        Connection connection = scene.offered();
        for (int version = 2; version <= 501; version++) {
            connection = scene.connections().rename(scene.source, connection.id(), "Name " + version);
            if (version == 499 || version == 500 || version == 501) {
                assertThat(scene.connections().events(connection.source(), connection.id()))
                        .hasSize(version);
            }
        }
        CallLog calls = new CallLog();

        assertThat(scene.connections(calls).events(connection.source(), connection.id()))
                .isEqualTo(scene.history().stream()
                        .map(event -> event.seenBy(scene.flow.source()))
                        .toList());
        assertThat(calls.count(PortMethod.EVENTS)).isEqualTo(2);
    }

    @Test
    default void actions_say_what_an_actor_could_do_and_why_not_the_rest() {
        Scene scene = scene();
        Connection offer = scene.offered();

        assertThat(allowed(scene, scene.destination, offer)).containsExactly(Action.ACTIVATE, Action.DEACTIVATE);
        assertThat(allowed(scene, scene.source, offer))
                .containsExactly(Action.DEACTIVATE, Action.RENAME, Action.CHANGE_DATA_TYPES);

        scene.clock.advance(Scene.OPEN_FOR);

        assertThat(allowed(scene, scene.source, offer))
                .containsExactly(Action.REACTIVATE, Action.RENAME, Action.CHANGE_DATA_TYPES);
        assertThat(scene.connections().actions(scene.destination, offer.id()))
                .filteredOn(availability -> availability.action() == Action.ACTIVATE)
                .extracting(availability -> availability.refusal().map(Refusal::reason))
                .containsExactly(Optional.of(RefusalReason.EXPIRED));
    }

    private static List<Action> allowed(Scene scene, Actor actor, Connection connection) {
        return scene.connections().actions(actor, connection.id()).stream()
                .filter(ActionAvailability::isAllowed)
                .map(ActionAvailability::action)
                .toList();
    }

    @Test
    default void lists_by_every_filter_with_the_status_now() {
        Scene scene = scene();
        Connection pending = scene.offered();
        Connection back = scene.connections()
                .create(
                        Actor.of(pending.destination()).via(Channel.API),
                        Offer.to(pending.source()).named("100% back").sharing(RECORDS));
        OrganizationId viewer = pending.source();
        ConnectionFilter all = ConnectionFilter.all();

        assertListed(scene, all, pending, back);
        assertListed(scene, all.role(Role.SOURCE), pending);
        assertListed(scene, all.role(Role.DESTINATION), back);
        assertListed(scene, all.dataType(RECORDS), back);
        assertListed(scene, all.dataType(EVENTS), pending);
        assertListed(scene, all.namePrefix("100%"), back);
        assertListed(scene, all.namePrefix("%"));
        assertListed(scene, all.status(Status.PENDING), pending, back);
        assertListed(scene, all.status(Status.PENDING).role(Role.SOURCE), pending);
        assertListed(scene, all.role(Role.SOURCE).dataType(RECORDS));
        assertListed(scene, all.namePrefix("100").dataType(EVENTS));

        scene.clock.advance(Scene.OPEN_FOR);

        assertListed(scene, all.status(Status.PENDING));
        assertThat(scene.connections().list(viewer, all.status(Status.INACTIVE)).connections())
                .extracting(Connection::status)
                .containsExactly(Status.INACTIVE, Status.INACTIVE);
    }

    private static void assertListed(Scene scene, ConnectionFilter filter, Connection... expected) {
        ConnectionPage page = scene.connections().list(scene.flow.source(), filter);
        assertThat(page.connections()).containsExactlyInAnyOrder(expected);
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void pages_follow_one_another_until_there_is_no_next() {
        List<ConnectionId> created = new ArrayList<>();
        Scene scene = scene();
        for (int number = 0; number < 7; number++) {
            OrganizationId destination = Cast.organization("d" + number);
            adapters().register(destination);
            scene.clock.advance(RoundTrips.MICROSECOND);
            created.add(scene.connections()
                    .create(scene.source, Offer.to(destination).named("Any").sharing(EVENTS))
                    .id());
        }

        for (int limit = 1; limit <= 8; limit++) {
            List<ConnectionId> listed = new ArrayList<>();
            ConnectionFilter filter = ConnectionFilter.all().limit(limit).role(Role.SOURCE);
            ConnectionPage page = scene.connections().list(scene.flow.source(), filter);
            page.connections().forEach(connection -> listed.add(connection.id()));
            while (page.next().isPresent()) {
                assertThat(page.connections()).hasSize(limit);
                assertThat(page.next()).contains(listed.get(listed.size() - 1));
                page = scene.connections()
                        .list(scene.flow.source(), filter.after(page.next().orElseThrow()));
                page.connections().forEach(connection -> listed.add(connection.id()));
            }
            assertThat(listed).isEqualTo(created);
            assertThat(page.connections()).hasSizeBetween(1, limit);
        }
    }

    @Test
    default void keeps_every_filter_while_another_is_added() {
        Scene scene = scene();
        Connection first = scene.offered();
        ConnectionFilter none = ConnectionFilter.all()
                .after(first.id())
                .limit(500)
                .namePrefix("can")
                .dataType(EVENTS)
                .status(Status.PENDING)
                .role(Role.SOURCE);
        ConnectionFilter one = ConnectionFilter.all()
                .role(Role.SOURCE)
                .status(Status.PENDING)
                .dataType(EVENTS)
                .namePrefix("can")
                .limit(1);

        assertThat(scene.connections().list(first.source(), none).connections()).isEmpty();
        assertThat(scene.connections().list(first.source(), one).connections()).containsExactly(first);
    }

    @Test
    default void an_organization_that_is_not_in_the_directory_has_no_list() {
        Scene scene = scene();
        Connection first = scene.offered();

        assertThat(scene.connections()
                        .list(first.source(), ConnectionFilter.all())
                        .connections())
                .hasSize(1);
        assertThat(scene.connections()
                        .list(scene.stranger.organization(), ConnectionFilter.all())
                        .connections())
                .isEmpty();
        assertRefused(
                RefusalReason.NOT_FOUND,
                () -> scene.connections().list(OrganizationId.of("org_nobody"), ConnectionFilter.all()));
    }

    @Test
    default void the_first_page_holds_fifty_unless_said_otherwise() {
        Scene scene = scene();
        for (int number = 0; number < 51; number++) {
            OrganizationId destination = Cast.organization("d" + number);
            adapters().register(destination);
            scene.connections()
                    .create(scene.source, Offer.to(destination).named("Any").sharing(EVENTS));
        }

        assertThat(scene.connections()
                        .list(scene.flow.source(), ConnectionFilter.all())
                        .connections())
                .hasSize(50);
        assertThat(scene.connections()
                        .list(scene.flow.source(), ConnectionFilter.all().limit(500))
                        .connections())
                .hasSize(51);
    }

    @Test
    default void what_is_proposed_is_not_listed_as_shared() {
        Scene scene = scene();
        Connection proposing = scene.proposing();

        assertListed(scene, ConnectionFilter.all().dataType(EVENTS), proposing);
        assertListed(scene, ConnectionFilter.all().dataType(RECORDS));
        assertThat(proposing.proposedDataTypes()).isEqualTo(types(RECORDS));
    }
}
