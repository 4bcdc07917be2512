package dev.connections.proofs.schedules;

/** What every schedule is checked for. */
enum Check {
    /** Answers and stores are those of one operation after the other, but for what {@link Weaker} names. */
    ONE_AFTER_THE_OTHER,
    /** Each version has its event, and the state is the fold of them: here, and by the reference model. */
    PROMISE_4,
    /** Of everything that was opened there was an instant inside the call at which all held. */
    PROMISE_20,
    /** After a withdrawal or denial that had returned, nothing was opened. */
    PROMISE_25,
    /** After a deactivation that had returned, nothing was opened. */
    DEACTIVATED_BEFORE,
    /** One redemption, one completion. */
    PROMISE_28,
    /** Of every redemption there was an instant after its claim, inside the call, at which all held. */
    LOOKED_AT_AGAIN,
    /** Nothing gave up because it had been tried too often. */
    NEVER_CUT_OFF,
    /** Nothing failed: no port did. */
    NOTHING_FAILS
}
