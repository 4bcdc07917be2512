package dev.connections.postgres;

import dev.connections.contract.Adapters;
import dev.connections.contract.HostileTextContract;
import org.junit.jupiter.api.Nested;

/** The adapters keep hostile text over PostgreSQL at every isolation level. */
class PostgresHostileTextTest {

    @Nested
    class AtReadCommitted extends HostileTextContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.READ_COMMITTED);
        }
    }

    @Nested
    class AtRepeatableRead extends HostileTextContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.REPEATABLE_READ);
        }
    }

    @Nested
    class AtSerializable extends HostileTextContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.SERIALIZABLE);
        }
    }
}
