package dev.connections.postgres;

import static dev.connections.Channel.API;
import static dev.connections.Channel.DASHBOARD;
import static dev.connections.DataType.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.connections.Actor;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The host as a whole: the guide shows parts of it. */
class PostgresHostTest {

    private static final Actor ACME = Actor.of("org_acme").via(API);
    private static final Actor GLOBEX = Actor.of("org_globex").via(DASHBOARD);

    private final String url = WorkerPool.url(Server.empty(Isolation.READ_COMMITTED));
    private final HikariDataSource pool = PostgresHost.pool(url);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void offers_and_decides() {
        Database database = Database.behind(pool);
        PostgresHost host = PostgresHost.over(database);
        HostNotes.empty(database);
        host.directory().put(OrganizationId.of("org_acme"));
        host.directory().put(OrganizationId.of("org_globex"));
        host.consents()
                .record(Statement.granted(
                                SubjectId.of("user_1"), OrganizationId.of("org_acme"), Scope.everythingToAnyone())
                        .build());

        Connection offer = database.transaction(joined -> {
            HostNotes.write(joined, "offered");
            return PostgresHost.over(joined)
                    .connections()
                    .create(ACME, Offer.to("org_globex").named("Newsletter").sharing(EVENTS));
        });

        host.connections().activate(GLOBEX, offer);
        Flow flow = Flow.from("org_acme").to("org_globex");
        assertThat(host.sharing()
                        .decide(flow, Item.of(EVENTS, "user_1", Instant.now()))
                        .isPermit())
                .isTrue();
        assertThat(HostNotes.all(database)).containsExactly("offered");
    }

    @Test
    @Tag("promise-37")
    void no_message_quotes_the_row_that_the_server_refused() {
        Database database = Database.behind(pool);
        HostNotes.change(database, "alter table statement add constraint somebody check (subject <> 'canary')");
        Statement refused =
                Statement.denied(SubjectId.of("canary"), OrganizationId.of("org_acme"), Scope.everythingToAnyone());
        try {
            assertThatThrownBy(() -> PostgresHost.over(database).consents().record(refused))
                    .hasMessage("SQL state 23514")
                    .rootCause()
                    .hasMessageContaining("somebody")
                    .hasMessageNotContaining("canary");
        } finally {
            HostNotes.change(database, "alter table statement drop constraint somebody");
        }
    }
}
