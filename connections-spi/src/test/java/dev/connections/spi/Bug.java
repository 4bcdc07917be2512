package dev.connections.spi;

/** Mistakes that adapters have been seen to make, and the contract's test that names each. */
enum Bug {
    NONE(""),
    CHECKS_THEN_PUTS("of_many_inserts_of_one_pair_one_succeeds"),
    /** A collation that ignores case: OpenFGA, CVE-2026-55170. */
    FOLDS_THE_CASE_OF_PAIRS("pairs_are_told_apart_exactly"),
    FOLDS_THE_CASE_OF_ALIASES("aliases_are_told_apart_exactly"),
    PADS_TEXT("pairs_are_told_apart_exactly"),
    FREES_THE_PAIR_OF_AN_ENDED_CONNECTION("answers_which_connection_has_the_pair_in_every_status"),
    FORGETS_THE_ALIAS("answers_which_connection_has_the_alias_in_every_status"),
    ASKS_FOR_THE_ALIAS_FIRST("answers_the_pair_when_the_pair_and_the_alias_are_taken"),
    RESERVES_THE_ALIAS_OF_A_REFUSED_INSERT("an_insert_refused_for_its_pair_reserves_neither_alias_nor_id"),
    FINDS_EITHER_DIRECTION("finds_a_connection_by_its_pair_in_this_direction_only"),
    IGNORES_THE_VERSION("refuses_a_write_based_on_an_old_read"),
    COMMITS_WHAT_IS_ABSENT("refuses_a_write_to_an_absent_connection"),
    /** A revocation that is acknowledged although the store has failed: CVE-2020-15223. */
    SAYS_THAT_IT_COMMITTED("stores_a_changed_connection_together_with_its_event"),
    FORGETS_THE_EVENT("stores_a_changed_connection_together_with_its_event"),
    KEEPS_THE_EVENT_OF_A_STALE_COMMIT("refuses_the_same_write_a_second_time"),
    KEEPS_NO_PRINCIPAL("keeps_every_field_of_a_connection_and_of_every_type_of_event"),
    ANSWERS_ITS_OWN_LIST("what_was_answered_earlier_does_not_change_later"),
    LISTS_THE_STATUS_AS_RECORDED("an_offer_whose_time_is_over_is_listed_as_inactive_to_the_microsecond"),
    TAKES_THE_PREFIX_AS_A_PATTERN("a_name_prefix_is_taken_literally"),
    LISTS_BOTH_ROLES("lists_both_sides_of_a_party_and_nothing_of_others"),
    PAGES_FROM_THE_PLACE_ITSELF("pages_of_any_size_are_complete_and_without_repeats"),
    ORDERS_IDS_AS_JAVA_DOES("lists_in_the_order_of_creation_then_of_id"),
    LIMITS_BEFORE_IT_FILTERS("a_filter_skips_and_the_page_is_still_full"),
    IS_DUE_ONLY_AFTER_THE_END("an_offer_is_due_from_its_end_on_to_the_microsecond"),
    LISTS_WHAT_IS_DUE_BY_CREATION("the_longest_overdue_comes_first_up_to_the_limit"),
    LISTS_WHAT_IS_DUE_FROM_THE_START("a_page_of_what_is_due_starts_after_a_place_whatever_has_been_written_before_it"),
    FINDS_AN_ORGANIZATION_IN_ANY_CASE("aliases_and_ids_are_told_apart_exactly"),
    KEEPS_OLD_ALIASES("an_organization_has_only_the_alias_given_last"),
    LEAVES_OUT_WHO_SAID_NOTHING("answers_one_entry_for_each_subject_asked_empty_if_nothing_is_recorded"),
    CUTS_STATEMENTS_OFF("answers_a_subjects_statements_however_many_they_are"),
    SAYS_EACH_THING_ONCE("answers_the_same_words_as_often_as_they_were_said"),
    /** What was said at one instant counts in whatever order. */
    SORTS_STATEMENTS_BY_TIME("keeps_the_order_of_recording_whatever_the_statements_say_of_time"),
    LEAVES_OUT_LAPSED_GRANTS("answers_every_effect_every_type_and_lapsed_grants_too"),
    LEAVES_OUT_WHAT_IS_SAID_TO_ANYONE("answers_what_is_said_about_any_of_the_destinations_asked"),
    ANSWERS_WHAT_IS_SAID_TO_OTHERS("answers_nothing_about_another_source_or_another_destination"),
    ANSWERS_ABOUT_OTHER_SOURCES("answers_nothing_about_another_source_or_another_destination"),
    ANSWERS_FROM_A_CACHE("what_was_answered_earlier_does_not_change_later"),
    LOSES_CONCURRENT_STATEMENTS("a_statement_whose_recording_has_returned_is_in_the_next_answer_from_many_threads");

    private final String test;

    Bug(String test) {
        this.test = test;
    }

    String test() {
        return test;
    }
}
