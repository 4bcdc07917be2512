package dev.connections.postgres;

import static dev.connections.lifecycle.Status.ACTIVE;
import static dev.connections.lifecycle.Status.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A command of the library's and a row of the host's own, in one transaction of the host's. */
class HostTransactionTest {

    private static final Flow FLOW = Flow.from(OrganizationId.of("org_acme")).to(OrganizationId.of("org_globex"));
    private static final Actor SOURCE = Actor.of("org_acme").via(Channel.API);
    private static final Actor DESTINATION = Actor.of("org_globex").via(Channel.DASHBOARD);
    private static final Offer OFFER =
            Offer.to("org_globex").named("Newsletter").sharing(Services.EVENTS);
    private static final Offer BY_ALIAS =
            Offer.toAlias("umbrella").named("Newsletter").sharing(Services.EVENTS);

    private Database database;
    private Services services;

    private void at(Isolation isolation) {
        database = Server.empty(isolation);
        services = Services.over(database);
        HostNotes.empty(database);
        List.of("org_acme", "org_globex", "org_initech").forEach(services::register);
    }

    private Connection recorded() {
        return services.adapters().repository().find(FLOW).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_command_and_a_row_of_the_hosts_own_are_committed_together(Isolation isolation) {
        at(isolation);

        database.transaction(joined -> {
            HostNotes.write(joined, "offered");
            return Services.over(joined).connections().create(SOURCE, OFFER);
        });

        assertThat(HostNotes.all(database)).containsExactly("offered");
        assertThat(recorded().status()).isEqualTo(PENDING);
        Books.of(database).assertWhole();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("promise-34")
    void a_command_and_a_row_of_the_hosts_own_are_rolled_back_together(Isolation isolation) {
        at(isolation);
        Connection offer = services.connections().create(SOURCE, OFFER);

        assertThatThrownBy(() -> database.transaction(joined -> {
                    HostNotes.write(joined, "activated");
                    assertThat(Services.over(joined)
                                    .connections()
                                    .activate(DESTINATION, offer)
                                    .status())
                            .isEqualTo(ACTIVE);
                    throw new IllegalStateException("the host thinks better of it");
                }))
                .hasMessage("the host thinks better of it");

        assertThat(HostNotes.all(database)).isEmpty();
        assertThat(recorded()).isEqualTo(offer);
        Books.of(database).assertWhole();
    }

    @ParameterizedTest
    @EnumSource
    void a_command_sees_what_its_transaction_has_done_before(Isolation isolation) {
        at(isolation);

        database.transaction(joined -> {
            Connection offer = Services.over(joined).connections().create(SOURCE, OFFER);
            return Services.over(joined).connections().activate(DESTINATION, offer);
        });

        assertThat(recorded().status()).isEqualTo(ACTIVE);
        Books.of(database).assertWhole();
    }

    @ParameterizedTest
    @EnumSource
    void a_pair_that_is_taken_does_not_abort_the_hosts_transaction(Isolation isolation) {
        at(isolation);
        Connection taken = services.connections().create(SOURCE, OFFER);

        database.transaction(joined -> {
            assertDuplicate(joined, OFFER, taken);
            return HostNotes.write(joined, "still here");
        });

        assertThat(HostNotes.all(database)).containsExactly("still here");
    }

    @ParameterizedTest
    @EnumSource
    void an_alias_that_is_taken_does_not_abort_the_hosts_transaction(Isolation isolation) {
        at(isolation);
        Connection taken = byAlias("org_globex");
        moveAlias("org_initech");

        database.transaction(joined -> {
            assertDuplicate(joined, BY_ALIAS, taken);
            return HostNotes.write(joined, "still here");
        });

        assertThat(HostNotes.all(database)).containsExactly("still here");
    }

    private Connection byAlias(String destination) {
        moveAlias(destination);
        return services.connections().create(SOURCE, BY_ALIAS);
    }

    private void moveAlias(String destination) {
        services.adapters().register(OrganizationId.of(destination), Alias.of("umbrella"));
    }

    private static void assertDuplicate(Database joined, Offer offer, Connection taken) {
        assertThatThrownBy(() -> Services.over(joined).connections().create(SOURCE, offer))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(RefusalReason.DUPLICATE);
                    assertThat(refused.refusal().existing()).contains(taken.id());
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_stale_commit_does_not_abort_the_hosts_transaction(Isolation isolation) {
        at(isolation);
        Connection offer = services.connections().create(SOURCE, OFFER);
        services.connections().rename(SOURCE, offer.id(), "Renamed");

        database.transaction(joined -> {
            assertStale(joined, offer);
            return HostNotes.write(joined, "still here");
        });

        assertThat(HostNotes.all(database)).containsExactly("still here");
        assertThat(recorded().name().value()).isEqualTo("Renamed");
    }

    private static void assertStale(Database joined, Connection seen) {
        assertThatThrownBy(() -> Services.over(joined).connections().activate(DESTINATION, seen))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.STALE));
    }
}
