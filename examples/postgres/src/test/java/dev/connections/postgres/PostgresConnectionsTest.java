package dev.connections.postgres;

import dev.connections.contract.Adapters;
import dev.connections.contract.ConnectionRepositoryContract;
import org.junit.jupiter.api.Nested;

/** The repository keeps its contract over PostgreSQL at every isolation level. */
class PostgresConnectionsTest {

    @Nested
    class AtReadCommitted extends ConnectionRepositoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.READ_COMMITTED);
        }
    }

    @Nested
    class AtRepeatableRead extends ConnectionRepositoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.REPEATABLE_READ);
        }
    }

    @Nested
    class AtSerializable extends ConnectionRepositoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.SERIALIZABLE);
        }
    }
}
