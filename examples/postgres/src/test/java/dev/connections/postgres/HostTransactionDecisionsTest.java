package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Outcome;
import dev.connections.sharing.Reason;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is asked inside a transaction of the host's is answered by what has been said last, also if it was said after
 * the transaction began; where the transaction cannot see that, nothing is answered.
 */
class HostTransactionDecisionsTest {

    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final OrganizationId GLOBEX = OrganizationId.of("org_globex");
    private static final Flow FLOW = Flow.from(ACME).to(GLOBEX);
    private static final Actor SOURCE = Actor.of(ACME).via(Channel.API);
    private static final Actor DESTINATION = Actor.of(GLOBEX).via(Channel.DASHBOARD);
    private static final RedemptionId ATTEMPT = RedemptionId.of("attempt_1");

    private Database database;
    private Services services;
    private Connection active;
    private IssuedToken token;

    private void at(Isolation isolation) {
        database = Server.empty(isolation);
        services = Services.over(database);
        HostNotes.empty(database);
        List.of(ACME, GLOBEX).forEach(organization -> services.register(organization.value()));
        Offer offer = Offer.to(GLOBEX).named("Newsletter").sharing(Services.EVENTS);
        active = services.connections()
                .activate(DESTINATION, services.connections().create(SOURCE, offer));
        token = services.tokens()
                .issue(SOURCE, active.id(), SharedObject.of(Services.EVENTS, "object_1", Services.SUBJECT));
    }

    private Decision decide(Services asked) {
        return asked.sharing().decide(FLOW, Item.of(Services.EVENTS, Services.SUBJECT, Instant.now()));
    }

    private void withdraw() {
        services.adapters()
                .record(Statement.withdrawn(SubjectId.of(Services.SUBJECT), ACME, Scope.everythingToAnyone()));
    }

    /** Its snapshot, if it keeps one, is taken by the first statement. */
    private static void begin(Database joined) {
        HostNotes.write(joined, "begun");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("promise-25")
    void nothing_is_permitted_by_what_was_withdrawn_after_the_transaction_began(Isolation isolation) {
        at(isolation);
        assertThat(decide(services).isPermit()).isTrue();

        Decision decision = database.transaction(joined -> {
            begin(joined);
            withdraw();
            return decide(Services.over(joined));
        });

        assertThat(decision.reason())
                .isEqualTo(
                        isolation == Isolation.READ_COMMITTED ? Reason.CONSENT_WITHDRAWN : Reason.CONSENT_UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_permitted_through_what_was_deactivated_after_the_transaction_began(Isolation isolation) {
        at(isolation);

        Decision decision = database.transaction(joined -> {
            begin(joined);
            services.connections().deactivate(SOURCE, active.id());
            return decide(Services.over(joined));
        });

        assertThat(decision.outcome())
                .isEqualTo(isolation == Isolation.READ_COMMITTED ? Outcome.DENY : Outcome.INDETERMINATE);
    }

    @ParameterizedTest
    @EnumSource
    void no_token_is_redeemed_by_what_was_withdrawn_after_the_transaction_began(Isolation isolation) {
        at(isolation);

        database.transaction(joined -> {
            begin(joined);
            withdraw();
            assertThatThrownBy(() -> Services.over(joined).tokens().redeem(DESTINATION, token.secret(), ATTEMPT))
                    .isInstanceOf(
                            isolation == Isolation.READ_COMMITTED ? RefusedException.class : PortFailedException.class);
            return HostNotes.write(joined, "still here");
        });

        assertThat(HostNotes.all(database)).containsExactly("begun", "still here");
        assertThat(status()).isEqualTo(TokenStatus.CREATED);
        Books.of(database).assertWhole();
    }

    private TokenStatus status() {
        return services.tokens().show(ACME, token.metadata().id()).status();
    }

    @Test
    void a_redemption_and_a_row_of_the_hosts_own_are_committed_together() {
        at(Isolation.READ_COMMITTED);

        database.transaction(joined -> {
            HostNotes.write(joined, "order");
            return Services.over(joined).tokens().redeem(DESTINATION, token.secret(), ATTEMPT);
        });

        assertThat(HostNotes.all(database)).containsExactly("order");
        assertThat(status()).isEqualTo(TokenStatus.PENDING);
        Books.of(database).assertWhole();
    }

    @Test
    void a_redemption_and_a_row_of_the_hosts_own_are_rolled_back_together_and_the_token_is_as_good_as_before() {
        at(Isolation.READ_COMMITTED);

        assertThatThrownBy(() -> database.transaction(joined -> {
                    HostNotes.write(joined, "order");
                    Services.over(joined).tokens().redeem(DESTINATION, token.secret(), ATTEMPT);
                    throw new IllegalStateException("the host thinks better of it");
                }))
                .hasMessage("the host thinks better of it");

        assertThat(HostNotes.all(database)).isEmpty();
        assertThat(services.tokens()
                        .redeem(DESTINATION, token.secret(), RedemptionId.of("attempt_2"))
                        .status())
                .isEqualTo(TokenStatus.PENDING);
    }

    @Test
    void a_refused_redemption_does_not_abort_the_hosts_transaction() {
        at(Isolation.READ_COMMITTED);
        services.tokens().redeem(DESTINATION, token.secret(), ATTEMPT);

        database.transaction(joined -> {
            assertThatThrownBy(() -> Services.over(joined)
                            .tokens()
                            .redeem(DESTINATION, token.secret(), RedemptionId.of("attempt_2")))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.ALREADY_REDEEMED));
            return HostNotes.write(joined, "still here");
        });

        assertThat(HostNotes.all(database)).containsExactly("still here");
    }
}
