package dev.connections.contract;

/** The kinds of ways in which an adapter fails. Each is injected by one {@link Fault} or several. */
public enum FaultKind {
    /** Throws, before or after it did what it was asked for. */
    THROWS,
    /** Throws a checked exception that it does not declare. */
    THROWS_CHECKED,
    /** Throws an {@link Error} that is not the virtual machine's. */
    THROWS_ERROR,
    /** Answers null. */
    NULL,
    /** Answers with a null inside. */
    NULL_ELEMENT,
    /** Answers about somebody or something else. */
    WRONG_ID,
    /** Answers what another look contradicts, or says that it lost. */
    STALE,
    /** Answers later than may be waited for. */
    LATE,
    /** Is interrupted. */
    INTERRUPTED,
    /** Answers rows twice, or more than asked for. */
    DUPLICATE_ROWS,
    /** Leaves rows out at an end, or an entry. */
    TRUNCATED,
    /** Changes what it has answered, later. */
    MUTATED_LATER,
    /** Calls the services back while it is asked. */
    RE_ENTRANT
}
