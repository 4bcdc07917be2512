package dev.connections.spi;

/** Mistakes that adapters have been seen to make. */
enum Bug {
    NONE,
    CHECKS_THEN_PUTS,
    FOLDS_THE_CASE_OF_PAIRS,
    FOLDS_THE_CASE_OF_ALIASES,
    PADS_TEXT,
    FREES_THE_PAIR_OF_AN_ENDED_CONNECTION,
    FORGETS_THE_ALIAS,
    ASKS_FOR_THE_ALIAS_FIRST,
    RESERVES_THE_ALIAS_OF_A_REFUSED_INSERT,
    FINDS_EITHER_DIRECTION,
    IGNORES_THE_VERSION,
    COMMITS_WHAT_IS_ABSENT,
    FORGETS_THE_EVENT,
    KEEPS_THE_EVENT_OF_A_STALE_COMMIT,
    KEEPS_NO_PRINCIPAL,
    ANSWERS_ITS_OWN_LIST,
    LISTS_THE_STATUS_AS_RECORDED,
    TAKES_THE_PREFIX_AS_A_PATTERN,
    LISTS_BOTH_ROLES,
    PAGES_FROM_THE_PLACE_ITSELF,
    ORDERS_IDS_AS_JAVA_DOES,
    LIMITS_BEFORE_IT_FILTERS,
    IS_DUE_ONLY_AFTER_THE_END,
    LISTS_WHAT_IS_DUE_BY_CREATION,
    FINDS_AN_ORGANIZATION_IN_ANY_CASE,
    KEEPS_OLD_ALIASES,
    LEAVES_OUT_WHO_SAID_NOTHING,
    CUTS_STATEMENTS_OFF,
    SAYS_EACH_THING_ONCE,
    SORTS_STATEMENTS_BY_TIME,
    LEAVES_OUT_LAPSED_GRANTS,
    LEAVES_OUT_WHAT_IS_SAID_TO_ANYONE,
    ANSWERS_WHAT_IS_SAID_TO_OTHERS,
    ANSWERS_ABOUT_OTHER_SOURCES,
    ANSWERS_FROM_A_CACHE,
    LOSES_CONCURRENT_STATEMENTS;

    private static final int LONG_ENOUGH = 20_000;

    /** Leaves other threads the time to come between two steps that should be one. */
    void leaveTime(Bug between) {
        if (this == between) {
            leaveTime();
        }
    }

    static void leaveTime() {
        for (int i = 0; i < LONG_ENOUGH; i++) {
            Thread.onSpinWait();
        }
    }
}
