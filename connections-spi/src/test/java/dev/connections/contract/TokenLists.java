package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ACME_TO_GLOBEX;
import static dev.connections.contract.Cast.GLOBEX;
import static dev.connections.contract.Cast.GLOBEX_TO_ACME;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.RoundTrips.MICROSECOND;
import static dev.connections.contract.TokenDraft.COMPLETION;
import static dev.connections.contract.TokenDraft.LIFETIME;
import static dev.connections.contract.TokenDraft.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A party's share tokens, by every filter alone and all of them combined. */
interface TokenLists extends TokenRepositoryTests {

    @Test
    default void lists_tokens_that_match_under_every_combination_of_filters() {
        List<ShareToken> stored = tokensOfAllKinds();
        int found = 0;
        for (TokenQuery query : everyCombination()) {
            List<ShareToken> expected = stored.stream().filter(query::matches).toList();
            assertThat(tokens().list(query)).as("%s", query).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(stored.size());
    }

    @Test
    default void lists_outbound_tokens_to_the_source_and_inbound_ones_to_the_destination() {
        ShareToken there = stored(TokenDraft.of("t1").through("there", ACME_TO_GLOBEX));
        ShareToken back = stored(TokenDraft.of("t2").through("back", GLOBEX_TO_ACME));

        assertThat(listed(ACME, Role.SOURCE)).containsExactly(there);
        assertThat(listed(ACME, Role.DESTINATION)).containsExactly(back);
        assertThat(listed(GLOBEX, Role.SOURCE)).containsExactly(back);
        assertThat(listed(GLOBEX, Role.DESTINATION)).containsExactly(there);
        assertThat(listed(INITECH, Role.SOURCE)).isEmpty();
        assertThat(listed(INITECH, Role.DESTINATION)).isEmpty();
    }

    @Test
    default void lists_the_tokens_of_one_connection() {
        ShareToken there = stored(TokenDraft.of("t1").through("there", ACME_TO_GLOBEX));
        ShareToken elsewhere =
                stored(TokenDraft.of("t2").through("elsewhere", Flow.from(ACME).to(INITECH)));
        stored(TokenDraft.of("t3").through("back", GLOBEX_TO_ACME));

        assertThat(tokens().list(through("there"))).containsExactly(there);
        assertThat(tokens().list(through("elsewhere"))).containsExactly(elsewhere);
        assertThat(tokens().list(through("back"))).isEmpty();
        assertThat(tokens().list(through("none"))).isEmpty();
    }

    private static TokenQuery through(String connection) {
        return query(ACME, Role.SOURCE, Optional.of(connection), Optional.empty(), NOON);
    }

    @Test
    default void a_created_token_whose_time_is_over_is_listed_as_expired_to_the_microsecond() {
        ShareToken token = stored(TokenDraft.of("t1"));
        Instant end = NOON.plus(LIFETIME);

        assertListedAs(token, TokenStatus.CREATED, end.minus(MICROSECOND));
        assertListedAs(token, TokenStatus.EXPIRED, end);
    }

    @Test
    default void a_claimed_token_whose_time_is_over_is_listed_as_failed_to_the_microsecond() {
        ShareToken token = stored(TokenDraft.of("t1"), TokenFate.CLAIMED);
        Instant end = NOON.plus(STEP).plus(COMPLETION);

        assertListedAs(token, TokenStatus.PENDING, end.minus(MICROSECOND));
        assertListedAs(token, TokenStatus.FAILED, end);
    }

    @Test
    default void a_token_that_is_over_is_listed_as_it_ended_at_whatever_instant() {
        for (TokenFate fate : List.of(TokenFate.COMPLETED, TokenFate.REPORTED, TokenFate.ENDED_BY_SOURCE)) {
            ShareToken token = stored(TokenDraft.of("t " + fate), fate);

            assertListedAs(token, token.state().status(), RoundTrips.FIRST);
            assertListedAs(token, token.state().status(), RoundTrips.LAST);
        }
    }

    private void assertListedAs(ShareToken token, TokenStatus status, Instant asOf) {
        for (TokenStatus each : TokenStatus.values()) {
            assertThat(tokens().list(query(ACME, Role.SOURCE, Optional.empty(), Optional.of(each), asOf))
                            .contains(token))
                    .as("listed as %s at %s", each, asOf)
                    .isEqualTo(each == status);
        }
    }

    private List<ShareToken> tokensOfAllKinds() {
        List<ShareToken> stored = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (TokenFate fate : TokenFate.values()) {
                TokenDraft draft = TokenDraft.of(fate + " " + i).from(NOON.plus(STEP.multipliedBy(i)));
                stored.add(stored(draft.through("there", ACME_TO_GLOBEX), fate));
                stored.add(stored(
                        draft.named(fate + " back " + i)
                                .with(TokenDraft.digestOf(fate + " back " + i))
                                .through("back", GLOBEX_TO_ACME),
                        fate));
                stored.add(stored(
                        draft.named(fate + " elsewhere " + i)
                                .with(TokenDraft.digestOf(fate + " elsewhere " + i))
                                .through("elsewhere", Flow.from(ACME).to(INITECH)),
                        fate));
            }
        }
        return stored.stream().sorted(Comparator.comparing(Position::of)).toList();
    }

    private static List<TokenQuery> everyCombination() {
        List<TokenQuery> queries = new ArrayList<>();
        for (OrganizationId party : List.of(ACME, GLOBEX, organization("nobody"))) {
            for (Role role : Role.values()) {
                for (Optional<String> connection : orNone("there", "back", "elsewhere", "none")) {
                    for (Optional<TokenStatus> status : orNone(TokenStatus.values())) {
                        for (Instant asOf : List.of(
                                NOON,
                                NOON.plus(STEP).plus(COMPLETION).minus(MICROSECOND),
                                NOON.plus(STEP).plus(COMPLETION),
                                NOON.plus(LIFETIME).minus(MICROSECOND),
                                NOON.plus(LIFETIME))) {
                            queries.add(query(party, role, connection, status, asOf));
                        }
                    }
                }
            }
        }
        return queries;
    }

    @SafeVarargs
    private static <T> List<Optional<T>> orNone(T... values) {
        List<Optional<T>> all = new ArrayList<>(List.of(Optional.empty()));
        for (T value : values) {
            all.add(Optional.of(value));
        }
        return all;
    }

    private static TokenQuery query(
            OrganizationId party, Role role, Optional<String> connection, Optional<TokenStatus> status, Instant asOf) {
        return new TokenQuery(party, role, connection.map(ConnectionId::of), status, asOf, Position.START, PLENTY);
    }
}
