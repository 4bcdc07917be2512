package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.RedemptionId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenStatus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** There is no room for what is written: a trigger says so, as a full disk would, at the statement or at the commit. */
class DatabaseFullTest {

    private static final String NO_ROOM = """
            create or replace function no_room() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$""";

    private static final Actor DESTINATION = Actor.of(Stored.destination(1)).via(Channel.API);
    private static final RedemptionId ATTEMPT = RedemptionId.of("attempt_1");

    private final Database database = Server.empty(Isolation.READ_COMMITTED);

    private void fill(String table, String when) {
        HostNotes.change(database, NO_ROOM);
        HostNotes.change(
                database,
                "create constraint trigger no_room after insert or update on " + table + " deferrable initially " + when
                        + " for each row execute function no_room()");
    }

    @AfterEach
    void makeRoom() {
        HostNotes.change(database, "drop function if exists no_room() cascade");
    }

    @ParameterizedTest
    @CsvSource({
        "connection, immediate",
        "connection, deferred",
        "connection_event, immediate",
        "connection_event, deferred"
    })
    @Tag("promise-36")
    void a_command_is_reported_as_unknown_and_decisions_go_on(String table, String when) {
        Services services = Services.over(database);
        Trouble trouble = new Trouble(services, services);
        fill(table, when);

        trouble.assertFails(Effect.UNKNOWN);
        trouble.assertDecides();

        makeRoom();
        trouble.assertOver(database);
    }

    @ParameterizedTest
    @CsvSource({
        "share_token, immediate",
        "share_token, deferred",
        "share_token_event, immediate",
        "share_token_event, deferred"
    })
    void a_token_is_neither_issued_nor_redeemed_which_is_reported_as_unknown_and_the_retry_does_it(
            String table, String when) {
        Stored stored = new Stored();
        SharedObject object = SharedObject.of(Services.EVENTS, "object_1", Stored.ANN.value());
        var connection = stored.active(1).id();
        IssuedToken token = stored.tokens.issue(Stored.ACME, connection, object);
        fill(table, when);

        assertUnknown(() -> stored.tokens.issue(Stored.ACME, connection, object));
        assertUnknown(() -> stored.tokens.redeem(DESTINATION, token.secret(), ATTEMPT));
        assertUnknown(() -> stored.tokens.expire(Stored.ACME, token.metadata().id()));

        makeRoom();
        assertThat(HostNotes.change(database, "update share_token set id = id where status = 'CREATED'"))
                .isEqualTo(1);
        assertThat(stored.tokens.redeem(DESTINATION, token.secret(), ATTEMPT).status())
                .isEqualTo(TokenStatus.PENDING);
        Books.of(database).assertWhole();
    }

    private static void assertUnknown(ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        PortFailedException.class,
                        failed -> assertThat(failed.effect()).isEqualTo(Effect.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"immediate", "deferred"})
    void a_statement_that_is_not_recorded_is_not_acknowledged_and_what_was_said_before_stands(String when) {
        Stored stored = new Stored();
        stored.active(1);
        Statement withdrawal = Statement.withdrawn(Stored.ANN, Stored.SOURCE, Scope.everythingToAnyone());
        fill("statement", when);

        assertThatThrownBy(() -> stored.adapters.record(withdrawal))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("53100");
        assertThat(isPermitted(stored)).isTrue();

        makeRoom();
        stored.adapters.record(withdrawal);
        assertThat(isPermitted(stored)).isFalse();
    }

    private static boolean isPermitted(Stored stored) {
        return stored.sharing.decide(Stored.flow(1), Stored.item(Stored.ANN)).isPermit();
    }
}
