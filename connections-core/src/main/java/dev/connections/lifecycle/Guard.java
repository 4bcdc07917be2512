package dev.connections.lifecycle;

import static dev.connections.lifecycle.ActivationMode.BY_DESTINATION;
import static dev.connections.lifecycle.ActivationMode.IMMEDIATE;

/** What must hold, besides the status, for an arrow of the lifecycle to be followed. */
enum Guard {
    ALWAYS,
    MODE_BY_DESTINATION,
    MODE_IMMEDIATE,
    MODE_IMMEDIATE_NOT_REFUSED,
    MODE_IMMEDIATE_REFUSED,
    OFFER_OPEN,
    OFFER_OVER,
    SOMETHING_PROPOSED;

    boolean holds(Standing standing) {
        return switch (this) {
            case ALWAYS -> true;
            case MODE_BY_DESTINATION -> standing.mode() == BY_DESTINATION;
            case MODE_IMMEDIATE -> standing.mode() == IMMEDIATE;
            case MODE_IMMEDIATE_NOT_REFUSED -> standing.mode() == IMMEDIATE && !standing.refused();
            case MODE_IMMEDIATE_REFUSED -> standing.mode() == IMMEDIATE && standing.refused();
            case OFFER_OPEN -> !standing.expired();
            case OFFER_OVER -> standing.expired();
            case SOMETHING_PROPOSED -> standing.proposed();
        };
    }
}
