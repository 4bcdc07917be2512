package dev.connections.proofs.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds in every schedule of some scenarios. A failure tells the run step by step, and begins with its replay. */
interface EverySchedule {

    /** What was found in all of them, perhaps in several parts. */
    List<Findings> findings();

    @Test
    @Tag("promise-4")
    default void promise_4_each_version_has_its_event_and_the_state_is_the_fold_of_them() {
        assertHolds(Check.PROMISE_4);
    }

    @Test
    @Tag("promise-20")
    default void promise_20_for_every_permit_there_is_an_instant_inside_the_call_at_which_all_held() {
        assertHolds(Check.PROMISE_20);
    }

    @Test
    @Tag("promise-20")
    default void promise_20_for_every_redemption_there_is_such_an_instant_after_its_claim() {
        assertHolds(Check.LOOKED_AT_AGAIN);
    }

    @Test
    @Tag("promise-25")
    default void promise_25_after_a_withdrawal_that_returned_before_the_decision_began_it_is_no() {
        assertHolds(Check.PROMISE_25);
    }

    @Test
    default void after_a_deactivation_that_returned_before_the_decision_began_it_is_no() {
        assertHolds(Check.DEACTIVATED_BEFORE);
    }

    @Test
    @Tag("promise-28")
    default void promise_28_a_token_is_redeemed_once_and_completed_once() {
        assertHolds(Check.PROMISE_28);
    }

    @Test
    default void answers_and_stores_are_those_of_one_operation_after_the_other() {
        assertHolds(Check.ONE_AFTER_THE_OTHER);
    }

    @Test
    default void no_schedule_is_cut_off_by_the_number_of_tries() {
        assertHolds(Check.NEVER_CUT_OFF);
    }

    @Test
    default void nothing_fails_that_is_not_refused() {
        assertHolds(Check.NOTHING_FAILS);
    }

    private void assertHolds(Check check) {
        assertThat(findings()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.applied(check)).as("times that it was checked").isPositive();
            assertThat(part.stories(check)).isEmpty();
        });
    }
}
