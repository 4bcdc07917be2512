package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.BY_DESTINATION;
import static dev.connections.lifecycle.Scene.CREATED;
import static dev.connections.lifecycle.Scene.DESTINATION;
import static dev.connections.lifecycle.Scene.IMMEDIATE;
import static dev.connections.lifecycle.Scene.SOURCE;
import static dev.connections.lifecycle.Scene.STRANGER;
import static dev.connections.lifecycle.Scene.active;
import static dev.connections.lifecycle.Scene.change;
import static dev.connections.lifecycle.Scene.created;
import static dev.connections.lifecycle.Scene.day;
import static dev.connections.lifecycle.Scene.done;
import static dev.connections.lifecycle.Scene.refused;
import static dev.connections.lifecycle.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionName;
import dev.connections.RefusalReason;
import dev.connections.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a command does beyond the table: the first version, the version seen, and how a refusal is worded. */
class CommandsTest {

    private final Connection offer = created(BY_DESTINATION);
    private final Connection active = active(BY_DESTINATION);

    private static String words(Ruling ruling) {
        return ((Ruling.Refused) ruling).refusal().toString();
    }

    @Test
    void a_created_connection_is_version_one_of_what_was_offered() {
        Change creation = change(Connection.create(
                Scene.ID, Scene.terms(IMMEDIATE), Scene.offer("events"), SOURCE, CREATED.plusNanos(999)));
        Connection connection = creation.connection();
        assertThat(creation.expectedVersion()).isZero();
        assertThat(connection.version()).isEqualTo(1);
        assertThat(connection.epoch()).isEqualTo(1);
        assertThat(connection.name()).isEqualTo(ConnectionName.of("Newsletter"));
        assertThat(connection.dataTypes()).isEqualTo(types("events"));
        assertThat(connection.createdAt()).isEqualTo(CREATED).isEqualTo(connection.updatedAt());
        assertThat(connection.periods().list()).containsExactly(Period.open(CREATED, types("events")));
        assertThat(connection.source()).isEqualTo(Scene.ACME);
        assertThat(connection.destination()).isEqualTo(Scene.GLOBEX);
        assertThat(connection.roleOf(Scene.GLOBEX)).contains(Role.DESTINATION);
        assertThat(created(BY_DESTINATION).epoch()).isZero();
        assertThat(created(BY_DESTINATION).periods().isEmpty()).isTrue();
    }

    @Test
    @Tag("promise-6")
    void a_source_creates_only_as_itself() {
        assertThat(words(Scene.create(BY_DESTINATION, DESTINATION)))
                .isEqualTo("WRONG_ACTOR: found another organization, needed the source, offering a connection of its"
                        + " own");
    }

    @Test
    void a_connection_is_not_created_outside_the_years_one_to_9999() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Connection.create(
                        Scene.ID, Scene.terms(IMMEDIATE), Scene.offer("events"), SOURCE, Instant.MAX));
    }

    @Test
    void the_version_seen_is_the_current_one_or_the_command_is_stale() {
        assertThat(done(offer.activate(DESTINATION, 1, day(1))).isActive()).isTrue();
        assertThat(words(offer.activate(DESTINATION, 2, day(1))))
                .isEqualTo("STALE: found version 1, needed version 2, as seen");
        Connection proposing = done(active.changeDataTypes(SOURCE, types("events", "visits"), day(2)));
        assertThat(done(proposing.acceptDataTypes(DESTINATION, 3, day(3))).version())
                .isEqualTo(4);
        assertThat(refused(proposing.acceptDataTypes(DESTINATION, 2, day(3)))).isEqualTo(RefusalReason.STALE);
    }

    @Test
    void stale_is_told_last() {
        assertThat(refused(active.activate(DESTINATION, 1, day(2)))).isEqualTo(RefusalReason.WRONG_STATUS);
        assertThat(refused(offer.activate(SOURCE, 7, day(2)))).isEqualTo(RefusalReason.WRONG_ACTOR);
        assertThat(refused(offer.activate(STRANGER, 7, day(2)))).isEqualTo(RefusalReason.NOT_FOUND);
        assertThat(refused(offer.activate(DESTINATION, 7, day(14)))).isEqualTo(RefusalReason.EXPIRED);
    }

    @Test
    void a_refusal_says_what_was_found_and_what_was_needed() {
        Connection ended = done(active.deactivate(SOURCE, day(2)));
        assertThat(words(offer.activate(SOURCE, day(1)))).isEqualTo("WRONG_ACTOR: found SOURCE, needed DESTINATION");
        assertThat(words(offer.activate(Actor.of(Scene.GLOBEX).via(Channel.API), day(1))))
                .isEqualTo("WRONG_CHANNEL: found API, needed DASHBOARD");
        assertThat(words(ended.deactivate(SOURCE, day(3))))
                .isEqualTo("WRONG_STATUS: found INACTIVE, needed PENDING or ACTIVE");
        assertThat(words(offer.activate(DESTINATION, day(14))))
                .isEqualTo("EXPIRED: found an offer whose time is over, needed the source to reactivate it");
        assertThat(words(active.acceptDataTypes(DESTINATION, day(2))))
                .isEqualTo("WRONG_STATUS: found nothing proposed, needed data types that the source proposes to add");
        assertThat(words(offer.expire(day(1))))
                .isEqualTo("WRONG_STATUS: found an offer that is still open, needed an offer whose time is over");
        assertThat(words(active.expire(day(20)))).isEqualTo("WRONG_STATUS: found ACTIVE, needed PENDING");
        assertThat(words(active.changeDataTypes(SOURCE, types("visits"), day(2))))
                .isEqualTo("INVALID: found a change that leaves no accepted data type, needed at least one of them to"
                        + " stay");
        assertThat(Lifecycle.refusal(offer.flow(), Action.EXPIRE, SOURCE, Standing.recorded(offer, day(1)))
                        .orElseThrow()
                        .refusal())
                .hasToString("WRONG_ACTOR: found SOURCE, needed the system");
    }

    @Test
    void a_refusal_by_the_table_is_a_constant() {
        assertThat(offer.activate(SOURCE, day(1))).isSameAs(created(IMMEDIATE).activate(SOURCE, day(2)));
        assertThat(offer.activate(STRANGER, day(1)))
                .isSameAs(active.rename(STRANGER, ConnectionName.of("Mine"), day(2)));
        assertThat(offer.activate(DESTINATION, day(14))).isSameAs(offer.activate(DESTINATION, day(15)));
        Connection ended = done(active.deactivate(SOURCE, day(2)));
        assertThat(ended.deactivate(SOURCE, day(3))).isSameAs(ended.deactivate(DESTINATION, day(4)));
    }

    @Test
    void both_sides_can_end_it_and_only_the_destination_refuses() {
        for (Connection connection : new Connection[] {offer, active, created(IMMEDIATE)}) {
            assertThat(done(connection.deactivate(SOURCE, day(2))).refusedByDestination())
                    .isFalse();
            Connection refused = done(connection.deactivate(DESTINATION, day(2)));
            assertThat(refused.refusedByDestination()).isTrue();
            Connection again = done(refused.reactivate(SOURCE, day(3)));
            assertThat(again.status()).isEqualTo(Status.PENDING);
            assertThat(done(again.deactivate(SOURCE, day(4))).refusedByDestination())
                    .isTrue();
            assertThat(done(again.activate(DESTINATION, day(4))).refusedByDestination())
                    .isFalse();
        }
    }

    @Test
    void the_screen_shows_each_action_and_why_not() {
        assertThat(active.actions(DESTINATION, day(2)))
                .filteredOn(ActionAvailability::isAllowed)
                .extracting(ActionAvailability::action)
                .containsExactly(Action.DEACTIVATE);
        assertThat(active.actions(STRANGER, day(2)))
                .hasSize(7)
                .allSatisfy(availability -> assertThat(
                                availability.refusal().orElseThrow().reason())
                        .isEqualTo(RefusalReason.NOT_FOUND));
        assertThat(offer.actions(DESTINATION, day(14)))
                .filteredOn(availability -> availability.action() == Action.ACTIVATE)
                .extracting(availability -> availability.refusal().orElseThrow().reason())
                .containsExactly(RefusalReason.EXPIRED);
    }

    @Test
    void the_screen_uses_the_commands_clock() {
        Connection renamed = Scene.renamed(offer, "Another name", day(20));
        assertThat(renamed.actions(SOURCE, day(1)))
                .filteredOn(ActionAvailability::isAllowed)
                .extracting(ActionAvailability::action)
                .containsExactly(Action.REACTIVATE, Action.RENAME, Action.CHANGE_DATA_TYPES);
    }

    @Test
    void a_guard_is_asked_for_its_facts_alone() {
        for (Situation situation : Situation.all()) {
            Standing standing = new Standing(
                    0,
                    situation.status(),
                    situation.mode(),
                    situation.refused(),
                    situation.expired(),
                    situation.proposed());
            boolean immediate = situation.mode() == ActivationMode.IMMEDIATE;
            assertThat(Guard.ALWAYS.holds(standing)).isTrue();
            assertThat(Guard.MODE_BY_DESTINATION.holds(standing)).isEqualTo(!immediate);
            assertThat(Guard.MODE_IMMEDIATE.holds(standing)).isEqualTo(immediate);
            assertThat(Guard.MODE_IMMEDIATE_REFUSED.holds(standing)).isEqualTo(immediate && situation.refused());
            assertThat(Guard.MODE_IMMEDIATE_NOT_REFUSED.holds(standing)).isEqualTo(immediate && !situation.refused());
            assertThat(Guard.OFFER_OPEN.holds(standing)).isEqualTo(!situation.expired());
            assertThat(Guard.OFFER_OVER.holds(standing)).isEqualTo(situation.expired());
            assertThat(Guard.SOMETHING_PROPOSED.holds(standing)).isEqualTo(situation.proposed());
        }
    }

    @Test
    void every_way_to_stand_is_there_once_and_in_its_place() {
        List<Standing> all = Standing.all();
        assertThat(all).hasSize(64);
        assertThat(all)
                .extracting(Standing::status, Standing::mode, Standing::refused, Standing::expired, Standing::proposed)
                .doesNotHaveDuplicates();
        for (int place = 0; place < all.size(); place++) {
            assertThat(all.get(place).place()).isEqualTo(place);
        }
    }

    @Test
    void an_absent_connection_has_a_mode_and_no_facts() {
        assertThat(Standing.absent(IMMEDIATE))
                .isEqualTo(new Standing(8, Optional.empty(), ActivationMode.IMMEDIATE, false, false, false));
    }
}
