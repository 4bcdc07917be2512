package dev.connections;

/** The side of a connection on which a party stands. */
public enum Role {
    /** The organization whose data flows out. */
    SOURCE,
    /** The organization that may receive and use the data. */
    DESTINATION
}
