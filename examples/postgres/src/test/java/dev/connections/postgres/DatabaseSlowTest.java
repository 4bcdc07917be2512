package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.sharing.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database takes longer than the host lets it, or the host has no connection to spare. */
class DatabaseSlowTest {

    private static final String LOCK_TIMEOUT = "set lock_timeout = '100ms'";
    private static final String STATEMENT_TIMEOUT = "set statement_timeout = '2s'";

    private final Database database = Server.empty(Isolation.READ_COMMITTED);
    private HikariDataSource impatient;

    private Trouble trouble(String setting) {
        impatient = new HikariDataSource(config(setting));
        return new Trouble(Services.over(database), Services.over(Database.behind(impatient)));
    }

    private HikariConfig config(String setting) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(WorkerPool.url(database));
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(1_000);
        config.setConnectionInitSql(setting);
        return config;
    }

    @AfterEach
    void close() {
        impatient.close();
    }

    /** While another transaction holds what the statement locks. */
    private void whileLocked(String lock, Runnable meanwhile) {
        database.transaction(joined -> {
            HostNotes.change(joined, lock);
            meanwhile.run();
            return lock;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCK_TIMEOUT, STATEMENT_TIMEOUT})
    @Tag("promise-36")
    void a_commit_that_takes_too_long_is_reported_as_unknown(String setting) {
        Trouble trouble = trouble(setting);

        whileLocked("update connection set name = name", () -> {
            trouble.assertFails(Effect.UNKNOWN);
            trouble.assertDecides();
        });

        trouble.assertOver(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCK_TIMEOUT, STATEMENT_TIMEOUT})
    void a_read_that_takes_too_long_fails_a_command_and_leaves_a_decision_indeterminate(String setting) {
        Trouble trouble = trouble(setting);

        whileLocked("lock table connection in access exclusive mode", () -> {
            trouble.assertFails(Effect.NONE);
            trouble.assertIndeterminate(Reason.CONNECTION_UNAVAILABLE);
        });

        trouble.assertOver(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCK_TIMEOUT, STATEMENT_TIMEOUT})
    void consent_that_takes_too_long_leaves_a_decision_indeterminate(String setting) {
        Trouble trouble = trouble(setting);

        whileLocked(
                "lock table statement in access exclusive mode",
                () -> trouble.assertIndeterminate(Reason.CONSENT_UNAVAILABLE));

        trouble.assertOver(database);
    }

    @Test
    void a_pool_without_a_connection_to_spare_fails_commands_and_leaves_decisions_indeterminate() {
        Trouble trouble = trouble(LOCK_TIMEOUT);
        Database pool = Database.behind(impatient);

        pool.transaction(first -> pool.transaction(second -> {
            trouble.assertFails(Effect.NONE);
            trouble.assertIndeterminate(Reason.CONNECTION_UNAVAILABLE);
            return second;
        }));

        trouble.assertOver(database);
    }

    @Test
    void a_command_that_takes_too_long_leaves_nothing_of_the_hosts_transaction() {
        Trouble trouble = trouble(LOCK_TIMEOUT);
        Database pool = Database.behind(impatient);
        HostNotes.empty(database);

        whileLocked(
                "update connection set name = name",
                () -> assertThatThrownBy(() -> pool.transaction(joined -> {
                            HostNotes.write(joined, "deactivated");
                            return Services.over(joined)
                                    .connections()
                                    .deactivate(
                                            Actor.of("org_acme").via(Channel.API),
                                            trouble.active().id());
                        }))
                        .hasMessageContaining("unknown"));

        assertThat(HostNotes.all(database)).isEmpty();
        trouble.assertOver(database);
    }
}
