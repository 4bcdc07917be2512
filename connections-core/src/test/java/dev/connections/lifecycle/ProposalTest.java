package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.BY_DESTINATION;
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

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.RefusalReason;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a change of the data types: at once, proposed, accepted, declined, folded in, or nothing at all. */
class ProposalTest {

    private final Connection active = active(BY_DESTINATION);
    private final Connection proposing =
            done(active.changeDataTypes(SOURCE, types("events", "records", "visits"), day(2)));

    @Test
    void fewer_types_take_effect_at_once() {
        Connection narrowed = done(active.changeDataTypes(SOURCE, types("events"), day(2)));
        assertThat(narrowed.dataTypes()).isEqualTo(types("events"));
        assertThat(narrowed.proposedDataTypes()).isEqualTo(DataTypes.NONE);
    }

    @Test
    void more_types_wait_for_the_destination_and_the_accepted_ones_go_on() {
        assertThat(proposing.dataTypes()).isEqualTo(active.dataTypes());
        assertThat(proposing.proposedDataTypes()).isEqualTo(types("visits"));
        assertThat(proposing.periods()).isEqualTo(active.periods());
        assertThat(proposing.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void a_change_can_narrow_and_propose_in_one() {
        Change change = change(active.changeDataTypes(SOURCE, types("events", "visits"), day(2)));
        assertThat(change.connection().dataTypes()).isEqualTo(types("events"));
        assertThat(change.connection().proposedDataTypes()).isEqualTo(types("visits"));
        assertThat(change.event().dataTypes()).contains(types("events"));
        assertThat(change.event().proposedDataTypes()).contains(types("visits"));
    }

    @Test
    void more_types_are_shared_at_once_under_immediate_activation() {
        Connection widened = done(created(IMMEDIATE).changeDataTypes(SOURCE, types("events", "visits"), day(2)));
        assertThat(widened.dataTypes()).isEqualTo(types("events", "visits"));
        assertThat(widened.proposedDataTypes()).isEqualTo(DataTypes.NONE);
    }

    @Test
    void other_types_altogether_are_on_offer_at_once_while_it_is_not_active() {
        Connection ended = done(active.deactivate(SOURCE, day(2)));
        for (Connection waiting : new Connection[] {created(BY_DESTINATION), ended}) {
            Connection widened = done(waiting.changeDataTypes(SOURCE, types("visits"), day(3)));
            assertThat(widened.dataTypes()).isEqualTo(types("visits"));
            assertThat(widened.proposedDataTypes()).isEqualTo(DataTypes.NONE);
            assertThat(widened.periods()).isEqualTo(waiting.periods());
            assertThat(widened.status()).isEqualTo(waiting.status());
        }
    }

    @Test
    void a_later_change_replaces_the_proposal() {
        Connection other = done(proposing.changeDataTypes(SOURCE, types("events", "records", "inquiries"), day(3)));
        assertThat(other.proposedDataTypes()).isEqualTo(types("inquiries"));
    }

    @Test
    void a_change_without_additions_drops_the_proposal() {
        Connection dropped = done(proposing.changeDataTypes(SOURCE, types("events", "records"), day(3)));
        assertThat(dropped.proposedDataTypes()).isEqualTo(DataTypes.NONE);
        assertThat(dropped.periods()).isEqualTo(active.periods());
    }

    @Test
    void accepting_shares_the_proposed_types_from_then_on() {
        Change accepted = change(proposing.acceptDataTypes(DESTINATION, day(3)));
        Connection connection = accepted.connection();
        assertThat(connection.dataTypes()).isEqualTo(types("events", "records", "visits"));
        assertThat(connection.proposedDataTypes()).isEqualTo(DataTypes.NONE);
        assertThat(connection.epoch()).isEqualTo(1);
        assertThat(connection.periods().list())
                .containsExactly(
                        Period.open(day(1), types("events", "records")).closed(day(3)),
                        Period.open(day(3), types("events", "records", "visits")));
        assertThat(accepted.event().from()).isEmpty();
        assertThat(accepted.event().to()).isEmpty();
    }

    @Test
    void declining_leaves_everything_as_it_was_before_the_proposal() {
        Connection declined = done(proposing.declineDataTypes(DESTINATION, day(3)));
        assertThat(declined.dataTypes()).isEqualTo(active.dataTypes());
        assertThat(declined.proposedDataTypes()).isEqualTo(DataTypes.NONE);
        assertThat(declined.periods()).isEqualTo(active.periods());
        assertThat(declined.refusedByDestination()).isFalse();
    }

    @Test
    void deactivation_folds_the_proposal_into_the_offer_and_out_of_the_period() {
        Connection ended = done(proposing.deactivate(DESTINATION, day(3)));
        assertThat(ended.dataTypes()).isEqualTo(types("events", "records", "visits"));
        assertThat(ended.proposedDataTypes()).isEqualTo(DataTypes.NONE);
        assertThat(ended.periods().list())
                .containsExactly(Period.open(day(1), types("events", "records")).closed(day(3)));
    }

    @Test
    void a_change_that_leaves_no_accepted_type_is_invalid() {
        assertThat(refused(active.changeDataTypes(SOURCE, types("visits"), day(2))))
                .isEqualTo(RefusalReason.INVALID);
    }

    @Test
    void that_nothing_would_be_left_is_told_after_who_may_ask() {
        assertThat(refused(active.changeDataTypes(DESTINATION, types("visits"), day(2))))
                .isEqualTo(RefusalReason.WRONG_ACTOR);
        assertThat(refused(active.changeDataTypes(STRANGER, types("visits"), day(2))))
                .isEqualTo(RefusalReason.NOT_FOUND);
    }

    @Test
    void a_request_for_no_types_or_too_many_is_invalid_before_anything_else() {
        DataTypes most = DataTypes.of(IntStream.range(0, DataTypes.MOST)
                .mapToObj(number -> DataType.of("type-" + number))
                .toList());
        for (Connection connection : new Connection[] {active, created(BY_DESTINATION), created(IMMEDIATE)}) {
            assertThat(refused(connection.changeDataTypes(STRANGER, DataTypes.NONE, day(2))))
                    .isEqualTo(RefusalReason.INVALID);
            assertThat(refused(connection.changeDataTypes(SOURCE, most.and(types("events")), day(2))))
                    .isEqualTo(RefusalReason.INVALID);
        }
        assertThat(done(created(IMMEDIATE).changeDataTypes(SOURCE, most, day(2)))
                        .dataTypes())
                .isEqualTo(most);
    }

    @Test
    void a_change_that_changes_nothing_is_done_already() {
        assertThat(active.changeDataTypes(SOURCE, active.dataTypes(), day(2))).isEqualTo(new Ruling.Unchanged(active));
        assertThat(proposing.changeDataTypes(SOURCE, types("events", "records", "visits"), day(3)))
                .isEqualTo(new Ruling.Unchanged(proposing));
        assertThat(active.rename(SOURCE, active.name(), day(2))).isEqualTo(new Ruling.Unchanged(active));
    }

    @Test
    void a_change_at_the_instant_of_activation_leaves_an_empty_period() {
        Connection narrowed = done(active.changeDataTypes(SOURCE, types("events"), day(1)));
        assertThat(narrowed.periods().list())
                .containsExactly(
                        Period.open(day(1), types("events", "records")).closed(day(1)),
                        Period.open(day(1), types("events")));
        assertThat(narrowed.epoch()).isEqualTo(1);
    }

    @Test
    void a_rename_splits_no_period() {
        assertThat(Scene.renamed(active, "Another name", day(2)).periods()).isEqualTo(active.periods());
    }
}
