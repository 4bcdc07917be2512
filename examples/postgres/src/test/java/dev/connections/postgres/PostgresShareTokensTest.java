package dev.connections.postgres;

import dev.connections.contract.Adapters;
import dev.connections.contract.ShareTokenRepositoryContract;
import org.junit.jupiter.api.Nested;

/** The repository of share tokens keeps its contract over PostgreSQL at every isolation level. */
class PostgresShareTokensTest {

    @Nested
    class AtReadCommitted extends ShareTokenRepositoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.READ_COMMITTED);
        }
    }

    @Nested
    class AtRepeatableRead extends ShareTokenRepositoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.REPEATABLE_READ);
        }
    }

    @Nested
    class AtSerializable extends ShareTokenRepositoryContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.SERIALIZABLE);
        }
    }
}
