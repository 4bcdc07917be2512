package dev.connections.inmemory;

import static dev.connections.Channel.API;
import static dev.connections.Channel.DASHBOARD;
import static dev.connections.DataType.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Status;
import dev.connections.service.Connections;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The first program of the README, which {@link ReadmeTest} holds equal to this one. */
class FirstProgramTest {

    @Test
    void two_organizations_share_what_one_person_agreed_to() {
        var repository = new InMemoryConnections();
        var directory = new InMemoryDirectory();
        var consents = new InMemoryConsents();
        var orgAcme = OrganizationId.of("org_acme");
        var orgGlobex = OrganizationId.of("org_globex");
        directory.put(orgAcme);
        directory.put(orgGlobex);

        var connections = Connections.over(repository, directory)
                .offersStayOpenFor(Duration.ofDays(14))
                .build();
        var sharing = Sharing.over(repository, directory, consents).build();

        var acme = Actor.of("org_acme").via(API);
        var globex = Actor.of("org_globex").via(DASHBOARD).as("staff-4711");

        Connection offer = connections.create(
                acme, Offer.to("org_globex").named("Newsletter").sharing(EVENTS));
        assertThat(offer.status()).isEqualTo(Status.PENDING);

        Connection active = connections.activate(globex, offer);
        assertThat(active.status()).isEqualTo(Status.ACTIVE);

        var flow = Flow.from("org_acme").to("org_globex");
        var item = Item.of(EVENTS, "user_1", Instant.now());
        Decision unasked = sharing.decide(flow, item);
        assertThat(unasked.reason()).isEqualTo(Reason.CONSENT_UNKNOWN);

        var user = SubjectId.of("user_1");
        consents.record(
                Statement.granted(user, orgAcme, Scope.of(EVENTS, orgGlobex)).build());
        assertThat(sharing.decide(flow, item).isPermit()).isTrue();

        connections.deactivate(acme, active.id());
        assertThat(sharing.decide(flow, item).reason()).isEqualTo(Reason.CONNECTION_INACTIVE);
        assertThatThrownBy(() -> connections.activate(globex, active.id()))
                .hasMessage("WRONG_STATUS: found INACTIVE, needed PENDING");
    }
}
