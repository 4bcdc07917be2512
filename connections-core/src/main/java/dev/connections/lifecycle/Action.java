package dev.connections.lifecycle;

/** What can be done to a connection. */
public enum Action {
    /** The source offers a connection. */
    CREATE,
    /** The destination accepts the offer. */
    ACTIVATE,
    /** Either side ends or refuses it. */
    DEACTIVATE,
    /** The source offers it again. */
    REACTIVATE,
    /** The destination accepts the data types that the source proposes to add. */
    ACCEPT_DATA_TYPES,
    /** The destination declines them. */
    DECLINE_DATA_TYPES,
    /** The source gives it another name. */
    RENAME,
    /** The source shares fewer, other, or more data types. */
    CHANGE_DATA_TYPES,
    /** The system writes down that an offer's time is over. */
    EXPIRE
}
