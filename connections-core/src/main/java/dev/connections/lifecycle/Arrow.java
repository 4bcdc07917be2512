package dev.connections.lifecycle;

import static dev.connections.lifecycle.Action.ACCEPT_DATA_TYPES;
import static dev.connections.lifecycle.Action.ACTIVATE;
import static dev.connections.lifecycle.Action.CHANGE_DATA_TYPES;
import static dev.connections.lifecycle.Action.CREATE;
import static dev.connections.lifecycle.Action.DEACTIVATE;
import static dev.connections.lifecycle.Action.DECLINE_DATA_TYPES;
import static dev.connections.lifecycle.Action.EXPIRE;
import static dev.connections.lifecycle.Action.REACTIVATE;
import static dev.connections.lifecycle.Action.RENAME;
import static dev.connections.lifecycle.Guard.ALWAYS;
import static dev.connections.lifecycle.Guard.MODE_BY_DESTINATION;
import static dev.connections.lifecycle.Guard.MODE_IMMEDIATE;
import static dev.connections.lifecycle.Guard.MODE_IMMEDIATE_NOT_REFUSED;
import static dev.connections.lifecycle.Guard.MODE_IMMEDIATE_REFUSED;
import static dev.connections.lifecycle.Guard.OFFER_OPEN;
import static dev.connections.lifecycle.Guard.OFFER_OVER;
import static dev.connections.lifecycle.Guard.SOMETHING_PROPOSED;
import static dev.connections.lifecycle.Status.ACTIVE;
import static dev.connections.lifecycle.Status.INACTIVE;
import static dev.connections.lifecycle.Status.PENDING;

import dev.connections.Channel;
import dev.connections.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the lifecycle's table: this action, from one of these statuses (none: there is no connection yet), by one
 * of these sides (none: the system), over one of these channels, if the guard holds, leads to that status (none: it
 * stays). Nothing else in the code says which action leads where.
 */
record Arrow(Action action, Set<Status> from, Set<Role> by, Set<Channel> over, Guard guard, Optional<Status> to) {

    private static final Set<Status> NOTHING = Set.of();
    private static final Set<Status> ANY_STATUS = EnumSet.allOf(Status.class);
    private static final Set<Role> SYSTEM = Set.of();
    private static final Set<Role> SOURCE = EnumSet.of(Role.SOURCE);
    private static final Set<Role> DESTINATION = EnumSet.of(Role.DESTINATION);
    private static final Set<Role> EITHER = EnumSet.allOf(Role.class);
    private static final Set<Channel> NONE = Set.of();
    private static final Set<Channel> DASHBOARD = EnumSet.of(Channel.DASHBOARD);
    private static final Set<Channel> ANY = EnumSet.allOf(Channel.class);

    // spotless:off
    static final List<Arrow> TABLE = List.of(
        // action                 from         by           over       guard                       to
        arrow(CREATE,             NOTHING,     SOURCE,      ANY,       MODE_BY_DESTINATION,        PENDING),
        arrow(CREATE,             NOTHING,     SOURCE,      ANY,       MODE_IMMEDIATE,             ACTIVE),
        arrow(ACTIVATE,           at(PENDING), DESTINATION, DASHBOARD, OFFER_OPEN,                 ACTIVE),
        arrow(DEACTIVATE,         at(PENDING), EITHER,      ANY,       ALWAYS,                     INACTIVE),
        arrow(DEACTIVATE,         at(ACTIVE),  EITHER,      ANY,       ALWAYS,                     INACTIVE),
        arrow(REACTIVATE,         at(INACTIVE), SOURCE,     ANY,       MODE_BY_DESTINATION,        PENDING),
        arrow(REACTIVATE,         at(INACTIVE), SOURCE,     ANY,       MODE_IMMEDIATE_NOT_REFUSED, ACTIVE),
        arrow(REACTIVATE,         at(INACTIVE), SOURCE,     ANY,       MODE_IMMEDIATE_REFUSED,     PENDING),
        stay(ACCEPT_DATA_TYPES,   at(ACTIVE),  DESTINATION, DASHBOARD, SOMETHING_PROPOSED),
        stay(DECLINE_DATA_TYPES,  at(ACTIVE),  DESTINATION, ANY,       SOMETHING_PROPOSED),
        stay(RENAME,              ANY_STATUS,  SOURCE,      ANY,       ALWAYS),
        stay(CHANGE_DATA_TYPES,   ANY_STATUS,  SOURCE,      ANY,       ALWAYS),
        arrow(EXPIRE,             at(PENDING), SYSTEM,      NONE,      OFFER_OVER,                 INACTIVE));
    // spotless:on

    boolean startsAt(Standing standing) {
        return standing.status().map(from::contains).orElse(from.isEmpty());
    }

    private static Arrow arrow(
            Action action, Set<Status> from, Set<Role> by, Set<Channel> over, Guard guard, Status to) {
        return new Arrow(action, from, by, over, guard, Optional.of(to));
    }

    private static Arrow stay(Action action, Set<Status> from, Set<Role> by, Set<Channel> over, Guard guard) {
        return new Arrow(action, from, by, over, guard, Optional.empty());
    }

    private static Set<Status> at(Status status) {
        return EnumSet.of(status);
    }
}
