package dev.connections.postgres;

/** What may be done in an {@link Errand}; the more often a verb is listed in {@link Errands}, the likelier it is. */
enum Verb {
    CREATE,
    ACTIVATE,
    DEACTIVATE_AS_SOURCE,
    DEACTIVATE_AS_DESTINATION,
    REACTIVATE,
    RENAME,
    CHANGE_DATA_TYPES,
    ACCEPT_DATA_TYPES,
    DECLINE_DATA_TYPES,
    ISSUE,
    REDEEM,
    COMPLETE,
    FAIL,
    EXPIRE
}
