package dev.connections.token;

/** What must hold, besides the status, for an arrow of the token's table to be followed. */
enum Guard {
    STANDS,
    IN_TIME,
    IN_TIME_AND_STANDS,
    STANDS_NO_LONGER,
    TIME_OVER;

    boolean holds(Standing standing) {
        boolean stands = standing.basis() == Basis.STANDS;
        return switch (this) {
            case STANDS -> stands;
            case IN_TIME -> !standing.over();
            case IN_TIME_AND_STANDS -> !standing.over() && stands;
            case STANDS_NO_LONGER -> !stands;
            case TIME_OVER -> standing.over();
        };
    }
}
