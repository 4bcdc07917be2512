package dev.connections.proofs.schedules;

import java.util.Set;

/**
 * One step of a run.
 *
 * @param operation which of the operations made it
 * @param call the call of a port
 * @param changes whether something is stored otherwise than before
 */
record Step(int operation, String call, boolean changes) {

    private static final Set<String> READS = Set.of(
            "connections.find",
            "connections.list",
            "connections.due",
            "connections.events",
            "directory.exists",
            "directory.find",
            "consents.statements",
            "tokens.find",
            "tokens.list",
            "tokens.due",
            "tokens.events");

    /** Whether a call is a question, after which everything is as before. */
    static boolean reads(String call) {
        return READS.contains(call);
    }
}
