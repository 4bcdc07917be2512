package dev.connections.postgres;

import dev.connections.contract.Adapters;
import dev.connections.contract.ShareTokensContract;
import org.junit.jupiter.api.Nested;

/** Share tokens keep their contract over PostgreSQL at every isolation level. */
class ShareTokensOverPostgresTest {

    @Nested
    class AtReadCommitted extends ShareTokensContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.READ_COMMITTED);
        }
    }

    @Nested
    class AtRepeatableRead extends ShareTokensContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.REPEATABLE_READ);
        }
    }

    @Nested
    class AtSerializable extends ShareTokensContract {
        @Override
        protected Adapters freshAdapters() {
            return PostgresAdapters.empty(Isolation.SERIALIZABLE);
        }
    }
}
