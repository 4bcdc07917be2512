package dev.connections.conformance;

import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.testing.ModelAnswer;
import dev.connections.testing.ModelToken;
import dev.connections.testing.TokensUnderTest;
import dev.connections.token.Basis;
import dev.connections.token.TokenTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Example;

/** Hosts whose share tokens are each wrong in one way: the comparison is known to be able to fail. */
class WrongTokenHostsProperties {

    private static final Duration TICK = Duration.ofNanos(1_000);

    @Example
    void a_host_that_forgets_the_epoch_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            Basis basis(TokenTerms terms, Instant now) {
                Connection connection =
                        host.recorded(terms.connection().value()).orElseThrow();
                return super.basis(
                        TokenTerms.of(terms.id(), terms.digest(), connection, terms.object(), terms.validity()), now);
            }
        });
    }

    @Example
    void a_host_whose_tokens_can_be_redeemed_a_tick_too_late_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            public ModelAnswer redeem(Instant now, String as, String token, String redemption) {
                ModelAnswer answer = super.redeem(now, as, token, redemption);
                return isRefused(answer, "EXPIRED") ? super.redeem(now.minus(TICK), as, token, redemption) : answer;
            }
        });
    }

    @Example
    void a_host_whose_tokens_can_be_completed_a_tick_too_late_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            public ModelAnswer complete(Instant now, String as, String token, Optional<String> redemption) {
                ModelAnswer answer = super.complete(now, as, token, redemption);
                return isRefused(answer, "EXPIRED") ? super.complete(now.minus(TICK), as, token, redemption) : answer;
            }
        });
    }

    @Example
    void a_host_whose_tokens_end_a_tick_early_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            public String status(Instant now, String token) {
                return super.status(now.plus(TICK), token);
            }
        });
    }

    @Example
    void a_host_that_lets_another_redemption_in_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            public ModelAnswer redeem(Instant now, String as, String token, String redemption) {
                Optional<String> first = token(token).flatMap(ModelToken::redemption);
                return super.redeem(now, as, token, first.orElse(redemption));
            }
        });
    }

    @Example
    void a_host_that_burns_a_token_for_the_wrong_party_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            public ModelAnswer redeem(Instant now, String as, String token, String redemption) {
                ModelAnswer answer = super.redeem(now, as, token, redemption);
                if (isRefused(answer, "NOT_FOUND")) {
                    expire(now, as, token);
                }
                return answer;
            }
        });
    }

    @Example
    void a_host_that_ignores_consent_at_completion_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            Basis basisToComplete(TokenTerms terms, Instant now) {
                Basis basis = basis(terms, now);
                return basis == Basis.NO_CONSENT ? Basis.STANDS : basis;
            }
        });
    }

    @Example
    void a_host_whose_bounded_grants_cover_tokens_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            List<Statement> said(TokenTerms terms) {
                return super.said(terms).stream()
                        .map(said -> Statement.of(said.effect(), said.subject(), said.source(), said.scope())
                                .from(said.from())
                                .until(said.until())
                                .build())
                        .toList();
            }
        });
    }

    @Example
    void a_host_that_never_writes_down_the_ends_of_tokens_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            public void sweep(Instant now) {}
        });
    }

    @Example
    void a_host_that_serves_an_object_without_asking_again_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            public boolean mayFetch(Instant now, String token) {
                return status(now, token).equals("PENDING");
            }
        });
    }

    @Example
    void a_host_that_forgets_tokens_a_tick_too_late_is_caught() {
        isCaught(host -> new PureCoreTokens(host) {
            @Override
            public int purge(Instant now, Duration kept) {
                return super.purge(now, kept.plus(TICK));
            }
        });
    }

    private static boolean isRefused(ModelAnswer answer, String reason) {
        return answer.reason().equals(Optional.of(reason));
    }

    private static void isCaught(Function<PureCoreHost, TokensUnderTest> tokens) {
        Lineup.isCaught(() -> new PureCoreHost() {
            private final TokensUnderTest wrong = tokens.apply(this);

            @Override
            public TokensUnderTest tokens() {
                return wrong;
            }
        });
    }
}
