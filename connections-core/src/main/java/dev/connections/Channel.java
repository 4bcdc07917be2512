package dev.connections;

/** How an organization acts. Always said, never assumed. */
public enum Channel {
    /** A person acts, in the host's own screens. The only channel over which a destination can accept an offer. */
    DASHBOARD,
    /** A program acts, through the host's interface. */
    API
}
