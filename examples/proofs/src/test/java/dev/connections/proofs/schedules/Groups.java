package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.Operation.ACCEPT_SEEN;
import static dev.connections.proofs.schedules.Operation.ACTIVATE;
import static dev.connections.proofs.schedules.Operation.ACTIVATE_SEEN;
import static dev.connections.proofs.schedules.Operation.COMPLETE;
import static dev.connections.proofs.schedules.Operation.COMPLETE_NAMED;
import static dev.connections.proofs.schedules.Operation.CREATE;
import static dev.connections.proofs.schedules.Operation.CREATE_BY_ALIAS;
import static dev.connections.proofs.schedules.Operation.DEACTIVATE;
import static dev.connections.proofs.schedules.Operation.DECIDE;
import static dev.connections.proofs.schedules.Operation.DECIDE_ALL;
import static dev.connections.proofs.schedules.Operation.DENY;
import static dev.connections.proofs.schedules.Operation.DESTINATIONS;
import static dev.connections.proofs.schedules.Operation.FILTER;
import static dev.connections.proofs.schedules.Operation.ISSUE;
import static dev.connections.proofs.schedules.Operation.MAY_FETCH;
import static dev.connections.proofs.schedules.Operation.PERMITS;
import static dev.connections.proofs.schedules.Operation.REACTIVATE;
import static dev.connections.proofs.schedules.Operation.REDEEM;
import static dev.connections.proofs.schedules.Operation.REDEEM_OTHERWISE;
import static dev.connections.proofs.schedules.Operation.REFUSE;
import static dev.connections.proofs.schedules.Operation.SWEEP;
import static dev.connections.proofs.schedules.Operation.SWEEP_TOKENS;
import static dev.connections.proofs.schedules.Operation.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;

/** Operations that are checked alike. */
final class Groups {

    /** May an item flow? */
    static final Set<Operation> DECIDING = EnumSet.of(DECIDE, DECIDE_ALL, FILTER, PERMITS, DESTINATIONS);

    static final Set<Operation> REDEEMING = EnumSet.of(REDEEM, REDEEM_OTHERWISE);
    static final Set<Operation> COMPLETING = EnumSet.of(COMPLETE, COMPLETE_NAMED);

    /** What may open something: promises 20 and 25 are about these. */
    static final Set<Operation> OPENING = EnumSet.of(ISSUE, MAY_FETCH);

    /** After these nothing is opened, unless there is a grant later on. */
    static final Set<Operation> FORBIDDING = EnumSet.of(WITHDRAW, DENY);

    /** After these nothing is opened, unless the connection is made active again. */
    static final Set<Operation> ENDING = EnumSet.of(DEACTIVATE, REFUSE);

    static final Set<Operation> ACTIVATING = EnumSet.of(ACTIVATE, ACTIVATE_SEEN, REACTIVATE, CREATE, CREATE_BY_ALIAS);

    /** Those that do not try again when another change was faster. */
    static final Set<Operation> TRIED_ONCE = EnumSet.of(ACTIVATE_SEEN, ACCEPT_SEEN, SWEEP, SWEEP_TOKENS);

    static {
        OPENING.addAll(DECIDING);
        OPENING.addAll(REDEEMING);
        OPENING.addAll(COMPLETING);
    }

    private Groups() {}
}
