package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transaction of the host's is committed with, and what is told of one that failed. */
class DatabaseTest {

    private static final String LOST = "select pg_terminate_backend(pg_backend_pid())";

    private final Database database = Server.empty(Isolation.READ_COMMITTED);

    @BeforeEach
    void empty() {
        HostNotes.empty(database);
    }

    @Test
    void a_transaction_inside_a_transaction_is_a_part_of_it() {
        assertThatThrownBy(() -> database.transaction(outer -> {
                    HostNotes.write(outer, "outer");
                    outer.transaction(inner -> HostNotes.write(inner, "inner"));
                    throw new IllegalStateException("the host thinks better of it");
                }))
                .hasMessage("the host thinks better of it");
        assertThat(HostNotes.all(database)).isEmpty();

        database.transaction(outer -> {
            HostNotes.write(outer, "outer");
            return outer.transaction(inner -> HostNotes.write(inner, "inner"));
        });
        assertThat(HostNotes.all(database)).containsExactly("inner", "outer");
    }

    @Test
    void what_the_host_threw_is_what_it_gets_although_nothing_can_be_rolled_back_any_more() {
        IllegalStateException thrown = new IllegalStateException("the host thinks better of it");

        assertThatThrownBy(() -> database.transaction(joined -> {
                    assertThatThrownBy(() -> lose(joined)).isInstanceOf(DatabaseException.class);
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void the_first_failure_is_what_is_told_of_a_database_that_went_away() {
        assertThatThrownBy(() -> lose(database))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 57P01");
    }

    private static void lose(Database lost) {
        lost.run(connection -> {
            try (Query query = Query.of(connection, LOST)) {
                return query.first(row -> true);
            }
        });
    }

    @Test
    void a_failure_says_whether_all_of_it_may_be_run_again() {
        assertThatThrownBy(() -> raise("40001"))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        failed -> assertThat(failed.gaveWay()).isTrue());
        assertThatThrownBy(() -> raise("40P01"))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        failed -> assertThat(failed.gaveWay()).isTrue());
        assertThatThrownBy(() -> raise("53100"))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        failed -> assertThat(failed.gaveWay()).isFalse());
    }

    private void raise(String state) {
        HostNotes.change(database, "do $$ begin raise exception 'planted' using errcode = '" + state + "'; end $$");
    }
}
