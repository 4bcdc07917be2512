package dev.connections.consent;

/**
 * What a subject's statements amount to, for one item: of the statements that count, the first in the order of this
 * enumeration. Anything but a grant is a no.
 */
public enum Verdict {
    /** A denial counts. */
    DENIED,
    /** A withdrawal counts. */
    WITHDRAWN,
    /** A grant counts, has not lapsed and covers the item. */
    GRANTED,
    /** A grant that has not lapsed does not reach this item: it covers data collected at other times. */
    NOT_COVERING,
    /** A grant has lapsed. */
    EXPIRED,
    /** Nothing is stated that counts. */
    UNKNOWN
}
