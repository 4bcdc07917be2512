package dev.connections.postgres;

/** The isolation levels at which a host may run its transactions. */
enum Isolation {
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE;

    /** The name under which the pool knows it. */
    String pooled() {
        return "TRANSACTION_" + name();
    }
}
