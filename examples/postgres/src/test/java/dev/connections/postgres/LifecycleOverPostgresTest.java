package dev.connections.postgres;

import dev.connections.contract.Adapters;
import dev.connections.contract.ConnectionsContract;
import org.junit.jupiter.api.Nested;

/** The lifecycle keeps its contract over PostgreSQL at every isolation level. */
class LifecycleOverPostgresTest {

    @Nested
    class AtReadCommitted extends ConnectionsContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.READ_COMMITTED);
        }
    }

    @Nested
    class AtRepeatableRead extends ConnectionsContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.REPEATABLE_READ);
        }
    }

    @Nested
    class AtSerializable extends ConnectionsContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.SERIALIZABLE);
        }
    }
}
