package dev.connections.inmemory;

import static dev.connections.Channel.API;
import static dev.connections.Channel.DASHBOARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.DataType;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The program about share tokens of the README, which {@link ReadmeTest} holds equal to this one. */
class FirstTokenTest {

    private static final DataType INQUIRIES = DataType.of("inquiries");

    private final InMemoryConnections repository = new InMemoryConnections();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final Connections connections =
            Connections.over(repository, directory).build();
    private final Actor acme = Actor.of("org_acme").via(API);
    private final Actor globex = Actor.of("org_globex").via(DASHBOARD);

    @Test
    void one_object_is_taken_once() {
        directory.put(acme.organization());
        directory.put(globex.organization());
        Connection offer = connections.create(
                acme, Offer.to("org_globex").named("Inquiries").sharing(INQUIRIES));
        Connection active = connections.activate(globex, offer);
        agree("user_1");

        var tokens = ShareTokens.over(repository, new InMemoryShareTokens(), consents)
                .lifetimeAtMost(Duration.ofDays(30))
                .build();

        var inquiry = SharedObject.of(INQUIRIES, "inq_1", "user_1");
        IssuedToken issued = tokens.issue(acme, active.id(), inquiry);
        String shownOnce = issued.secret().reveal();

        var secret = TokenSecret.of(shownOnce);
        var attempt = RedemptionId.of("attempt-1");
        TokenMetadata claimed = tokens.redeem(globex, secret, attempt);
        assertThat(claimed.status()).isEqualTo(TokenStatus.PENDING);

        assertThat(tokens.mayFetch(globex.organization(), claimed.id())).isTrue();

        TokenMetadata taken = tokens.complete(globex, claimed.id());
        assertThat(taken.status()).isEqualTo(TokenStatus.REDEEMED);

        assertThat(tokens.redeem(globex, secret, attempt).status()).isEqualTo(TokenStatus.REDEEMED);
        assertThatThrownBy(() -> tokens.redeem(globex, secret, RedemptionId.of("attempt-2")))
                .hasMessageStartingWith("ALREADY_REDEEMED");
    }

    private void agree(String user) {
        OrganizationId destination = globex.organization();
        consents.record(Statement.granted(SubjectId.of(user), acme.organization(), Scope.of(INQUIRIES, destination))
                .build());
    }
}
