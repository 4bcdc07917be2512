package dev.connections.benchmarks.work;

import dev.connections.sharing.Reason;

/** What all rows can say of an item: the library's reasons, as far as the peers are told the difference. */
public enum Answer {
    PERMITTED,
    NO_CONNECTION,
    NOT_ACTIVE,
    TYPE_NOT_SHARED,
    NOT_COLLECTED_THEN,
    NO_CONSENT;

    /**
     * What a reason amounts to here.
     *
     * @param reason a reason of the library
     * @return the answer
     */
    public static Answer of(Reason reason) {
        return switch (reason) {
            case PERMITTED -> PERMITTED;
            case NO_CONNECTION -> NO_CONNECTION;
            case CONNECTION_PENDING, CONNECTION_INACTIVE -> NOT_ACTIVE;
            case DATA_TYPE_NOT_SHARED -> TYPE_NOT_SHARED;
            case COLLECTED_BEFORE_SHARING, COLLECTED_IN_GAP -> NOT_COLLECTED_THEN;
            case CONSENT_DENIED, CONSENT_UNKNOWN -> NO_CONSENT;
            default -> throw new IllegalArgumentException("no answer that the work leads to: " + reason);
        };
    }
}
