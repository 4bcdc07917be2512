package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.RedemptionId;
import dev.connections.lifecycle.Connection;
import dev.connections.service.IssuedToken;
import dev.connections.service.TokenFilter;
import dev.connections.spi.Position;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a share token that no rule allows is refused when it is read, and stops no other token. */
class BadTokenRowsTest {

    private static final Actor DESTINATION = Actor.of(Stored.destination(1)).via(Channel.API);

    private final Stored stored = new Stored();
    private final Connection connection = stored.active(1);

    private IssuedToken issued(int number) {
        return stored.tokens.issue(
                Stored.ACME, connection.id(), SharedObject.of(Services.EVENTS, "object_" + number, Stored.ANN.value()));
    }

    private void spoil(IssuedToken token, String change) {
        stored.spoil("update share_token set " + change + " where id = '"
                + token.metadata().id().value() + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form_version = 2",
                "digest = 'canary'",
                "destination = source",
                "epoch = 0",
                "data_type = 'Canary!'",
                "issued_at = expires_at",
                "issued_at = 'infinity'",
                "expires_at = 'infinity'",
                "expires_at = expires_at + interval '1 day'",
                "status = 'canary'",
                "status = 'PENDING'",
                "status = 'REDEEMED'",
                "version = 2",
                "updated_at = updated_at + interval '1 second'",
                "ends_at = ends_at + interval '1 second'",
                "cause = 'canary'",
                "cause = 'REPORTED'",
                "redemption = 'canary'",
                "failure_reason = 'canary'"
            })
    void is_refused_by_name_and_the_others_are_redeemed(String change) {
        IssuedToken bad = issued(1);
        IssuedToken good = issued(2);
        spoil(bad, change);

        Stored.assertRefused(
                "token " + bad.metadata().id().value(),
                () -> stored.adapters.shareTokens().find(bad.metadata().id()));
        Stored.assertFailed(
                () -> stored.tokens.show(Stored.SOURCE, bad.metadata().id()));
        assertThat(stored.tokens.outbound(Stored.SOURCE, TokenFilter.all()).tokens())
                .extracting(TokenMetadata::id)
                .containsExactly(good.metadata().id());
        assertThat(stored.tokens
                        .redeem(DESTINATION, good.secret(), RedemptionId.of("redemption_1"))
                        .status())
                .isEqualTo(TokenStatus.PENDING);
    }

    @Test
    void is_not_redeemed() {
        IssuedToken bad = issued(1);
        spoil(bad, "version = 2");

        Stored.assertFailed(() -> stored.tokens.redeem(DESTINATION, bad.secret(), RedemptionId.of("redemption_1")));
    }

    @Test
    void pages_are_full_and_a_sweep_goes_past_however_many_bad_rows() {
        List<IssuedToken> all =
                IntStream.rangeClosed(1, 12).mapToObj(this::issued).toList();
        all.subList(0, 7).forEach(token -> spoil(token, "cause = 'canary'"));

        assertThat(stored.tokens
                        .outbound(Stored.SOURCE, TokenFilter.all().limit(2))
                        .tokens())
                .hasSize(2);
        assertThat(stored.adapters.shareTokens().due(Stored.later(), Position.START, 2))
                .hasSize(2);
        assertThat(stored.tokensAt(Stored.later()).sweep()).isEqualTo(5);
        assertThat(stored.tokensAt(Stored.later()).sweep()).isZero();
    }
}
