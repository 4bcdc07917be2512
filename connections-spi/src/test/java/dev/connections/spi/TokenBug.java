package dev.connections.spi;

/** Mistakes that repositories of share tokens have been seen to make, and the contract's test that names each. */
enum TokenBug {
    NONE(""),
    CHECKS_THEN_INSERTS("of_many_inserts_of_one_digest_one_is_committed"),
    STORES_OVER_A_TAKEN_ID("refuses_a_token_whose_id_is_taken_whatever_has_become_of_that_one"),
    STORES_OVER_A_TAKEN_DIGEST("refuses_a_token_whose_digest_is_taken_whatever_has_become_of_that_one"),
    TAKES_THE_DIGEST_OF_A_REFUSED_INSERT("an_insert_refused_for_its_id_does_not_take_its_digest"),
    /** Looked up, then stored as redeemed: Keycloak, CVE-2026-1035. */
    CHECKS_THEN_CLAIMS("of_many_claims_of_one_token_one_is_committed"),
    CLAIMS_IN_ANY_STATUS("refuses_to_claim_what_is_not_recorded_as_created"),
    CLAIMS_UNDER_ANY_DIGEST("refuses_to_claim_under_another_digest"),
    CLAIMS_BY_THE_DIGEST_ALONE("refuses_to_claim_under_another_id"),
    CLAIMS_WHAT_IS_ABSENT("refuses_to_claim_an_absent_token"),
    CLAIMS_BY_ITS_OWN_CLOCK("a_claim_knows_no_clock"),
    FORGETS_THE_EVENT_OF_A_CLAIM("stores_a_claimed_token_together_with_its_event"),
    KEEPS_THE_EVENT_OF_A_STALE_CLAIM("refuses_the_same_claim_a_second_time"),
    CHECKS_THEN_FINISHES("of_many_ends_of_one_claimed_token_one_is_committed"),
    FINISHES_ANY_VERSION("refuses_an_end_based_on_an_old_read"),
    FINISHES_WHAT_IS_ABSENT("refuses_to_end_an_absent_token"),
    LOSES_THE_EVENTS_BEFORE_THE_END("stores_every_end_of_a_token_together_with_its_event"),
    STORES_THE_EVENT_FIRST("a_reader_sees_a_token_and_its_events_together"),
    KEEPS_NO_PRINCIPAL("keeps_every_field_of_a_token_and_of_every_type_of_event"),
    FOLDS_THE_CASE_OF_IDS("ids_of_tokens_are_told_apart_exactly"),
    PADS_IDS("a_claim_under_an_id_that_only_looks_alike_is_refused"),
    LOOKS_AT_HALF_OF_A_DIGEST("digests_that_differ_in_one_digit_are_told_apart"),
    LISTS_THE_STATUS_AS_RECORDED("a_created_token_whose_time_is_over_is_listed_as_expired_to_the_microsecond"),
    LISTS_BOTH_ROLES("lists_outbound_tokens_to_the_source_and_inbound_ones_to_the_destination"),
    LISTS_EVERY_CONNECTION("lists_the_tokens_of_one_connection"),
    ORDERS_IDS_AS_JAVA_DOES("lists_tokens_in_the_order_of_issue_then_of_id"),
    ORDERS_BY_THE_LAST_CHANGE("a_token_keeps_its_place_whatever_becomes_of_it"),
    PAGES_FROM_THE_PLACE_ITSELF("a_page_after_a_token_starts_with_the_next_one"),
    LIMITS_BEFORE_IT_FILTERS("a_filter_skips_tokens_and_the_page_is_still_full"),
    LISTS_ONE_TOO_MANY("pages_of_tokens_of_any_size_are_complete_and_without_repeats"),
    LISTS_IN_TWO_HALVES("a_list_is_ordered_and_whole_while_others_issue_claim_and_purge"),
    IS_DUE_ONLY_AFTER_THE_END("a_claimed_token_is_due_from_its_end_on_to_the_microsecond"),
    IS_DUE_AS_IT_WAS_ISSUED("a_claim_puts_off_the_end_of_a_token_or_brings_it_forward"),
    IS_DUE_ALTHOUGH_IT_ENDED("a_token_is_due_until_its_end_is_written_down"),
    LISTS_WHAT_IS_DUE_BY_ISSUE("the_longest_overdue_token_comes_first_up_to_the_limit"),
    LISTS_WHAT_IS_DUE_FROM_THE_START("a_page_of_what_is_due_starts_after_a_place_whatever_has_been_written_before_it"),
    ANSWERS_ITS_OWN_LIST("what_was_answered_earlier_does_not_change_later"),
    PURGES_BY_ISSUE("keeps_a_token_that_was_issued_long_ago_and_is_not_over"),
    PURGES_A_WHILE_TOO_EARLY("keeps_a_token_that_has_only_just_ended"),
    PURGES_ONLY_AFTER_THE_END("forgets_exactly_the_tokens_that_are_over_at_the_instant"),
    PURGES_ONLY_WHAT_IS_RECORDED_AS_OVER("forgets_a_token_whose_end_was_never_written_down"),
    PURGES_WITHOUT_A_LIMIT("what_a_limit_leaves_is_left_whole"),
    COUNTS_WHAT_IT_LEAVES("forgets_no_more_than_the_limit_and_says_how_many"),
    LOOKS_THEN_PURGES("a_token_is_claimed_or_forgotten_and_never_both"),
    LEAVES_THE_DIGEST_OF_A_PURGED_TOKEN("nothing_of_a_forgotten_token_comes_back_with_its_id_or_its_digest"),
    LEAVES_THE_EVENTS_OF_A_PURGED_TOKEN("a_forgotten_token_cannot_be_claimed_nor_ended");

    private final String test;

    TokenBug(String test) {
        this.test = test;
    }

    /** The name of the test that must fail. */
    String test() {
        return test;
    }
}
