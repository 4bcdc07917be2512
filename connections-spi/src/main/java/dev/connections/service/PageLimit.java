package dev.connections.service;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;

/** How much a caller may ask for at once. */
final class PageLimit {

    static final int MOST = 500;
    static final int USUAL = 50;

    private PageLimit() {}

    static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(Refusal.of(RefusalReason.INVALID, "a limit of " + limit, "1 to " + MOST));
        }
        return limit;
    }
}
