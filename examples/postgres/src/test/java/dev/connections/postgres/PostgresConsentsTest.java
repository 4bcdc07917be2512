package dev.connections.postgres;

import dev.connections.contract.Adapters;
import dev.connections.contract.ConsentSourceContract;
import org.junit.jupiter.api.Nested;

/** The consent source keeps its contract over PostgreSQL at every isolation level. */
class PostgresConsentsTest {

    @Nested
    class AtReadCommitted extends ConsentSourceContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.READ_COMMITTED);
        }
    }

    @Nested
    class AtRepeatableRead extends ConsentSourceContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.REPEATABLE_READ);
        }
    }

    @Nested
    class AtSerializable extends ConsentSourceContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.SERIALIZABLE);
        }
    }
}
