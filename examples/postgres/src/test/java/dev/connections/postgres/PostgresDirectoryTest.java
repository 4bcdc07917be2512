package dev.connections.postgres;

import dev.connections.contract.Adapters;
import dev.connections.contract.OrganizationDirectoryContract;
import org.junit.jupiter.api.Nested;

/** The directory keeps its contract over PostgreSQL at every isolation level. */
class PostgresDirectoryTest {

    @Nested
    class AtReadCommitted extends OrganizationDirectoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.READ_COMMITTED);
        }
    }

    @Nested
    class AtRepeatableRead extends OrganizationDirectoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.REPEATABLE_READ);
        }
    }

    @Nested
    class AtSerializable extends OrganizationDirectoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.SERIALIZABLE);
        }
    }
}
