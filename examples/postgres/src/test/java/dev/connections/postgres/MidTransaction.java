package dev.connections.postgres;

/**
 * The moment at which it shows best whether state and event are one: when the state of something is written, and its
 * event is about to be.
 */
final class MidTransaction {

    private static final String NO_MORE_EVENTS = "lock table connection_event, share_token_event in share mode";
    private static final String BY_AN_EVENT =
            "relation in ('connection_event'::regclass, 'share_token_event'::regclass)";

    private MidTransaction() {}

    /** Does something while at least one other transaction is there, and can go no further. */
    static void run(Database database, Runnable what) {
        database.transaction(joined -> {
            HostNotes.change(joined, NO_MORE_EVENTS);
            Blocked.await(joined, BY_AN_EVENT, () -> false);
            what.run();
            return joined;
        });
    }
}
