package dev.connections.postgres;

import dev.connections.contract.Adapters;
import dev.connections.contract.SharingContract;
import org.junit.jupiter.api.Nested;

/** Decisions keep their contract over PostgreSQL at every isolation level. */
class SharingOverPostgresTest {

    @Nested
    class AtReadCommitted extends SharingContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.READ_COMMITTED);
        }
    }

    @Nested
    class AtRepeatableRead extends SharingContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.REPEATABLE_READ);
        }
    }

    @Nested
    class AtSerializable extends SharingContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.SERIALIZABLE);
        }
    }
}
