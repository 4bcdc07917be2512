package dev.connections.contract;

import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.LIFETIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.TokenFilter;
import dev.connections.service.TokenPage;
import dev.connections.token.FailureCause;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a party may ask about its share tokens. */
interface TokenQueries extends TokenTests {

    private static List<TokenId> ids(List<IssuedToken> tokens) {
        return tokens.stream().map(token -> token.metadata().id()).toList();
    }

    private static List<TokenId> ids(TokenPage page) {
        return page.tokens().stream().map(TokenMetadata::id).toList();
    }

    @Test
    default void either_party_sees_the_token_by_its_id_or_its_secret() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();

        for (OrganizationId party : List.of(scene.source.organization(), scene.destination.organization())) {
            assertThat(scene.tokens().show(party, token.metadata().id())).isEqualTo(token.metadata());
            assertThat(scene.tokens().show(party, token.secret())).isEqualTo(token.metadata());
        }
        scene.assertStored(token.metadata());
    }

    @Test
    default void a_token_is_shown_with_its_status_now_written_down_or_not() {
        TokenScene scene = tokenScene();
        IssuedToken claimed = scene.claimed();
        IssuedToken created = scene.issued();
        OrganizationId viewer = scene.source.organization();
        TokenScene.Kept before = scene.kept();

        scene.clock.advance(COMPLETION);
        assertThat(scene.tokens().show(viewer, claimed.metadata().id()).status())
                .isEqualTo(TokenStatus.FAILED);
        assertThat(scene.tokens().show(viewer, claimed.secret()).cause()).contains(FailureCause.TIMED_OUT);
        assertThat(scene.tokens().show(viewer, created.secret()).status()).isEqualTo(TokenStatus.CREATED);

        scene.clock.advance(LIFETIME.minus(COMPLETION));
        assertThat(scene.tokens().show(viewer, created.secret()).status()).isEqualTo(TokenStatus.EXPIRED);
        assertThat(scene.kept().tokens()).isEqualTo(before.tokens());
    }

    @Test
    default void the_history_of_a_token_shows_staff_to_its_own_side_only() {
        TokenScene scene = tokenScene();
        TokenId id = scene.completed().metadata().id();

        List<TokenEvent> bySource = scene.tokens().events(scene.source.organization(), id);
        List<TokenEvent> byDestination = scene.tokens().events(scene.destination.organization(), id);

        assertThat(bySource)
                .extracting(event -> event.actor().orElseThrow())
                .containsExactly(
                        scene.source, scene.destination.withoutPrincipal(), scene.destination.withoutPrincipal());
        assertThat(byDestination)
                .extracting(event -> event.actor().orElseThrow())
                .containsExactly(scene.source.withoutPrincipal(), scene.destination, scene.destination);
        assertThat(bySource).extracting(TokenEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void each_side_lists_its_tokens_in_the_order_in_which_they_were_issued() {
        TokenScene scene = tokenScene();
        List<IssuedToken> issued = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            issued.add(scene.issued());
            scene.clock.advance(Duration.ofSeconds(1));
        }

        TokenPage inbound = scene.tokens().inbound(scene.destination.organization(), TokenFilter.all());
        TokenPage outbound = scene.tokens().outbound(scene.source.organization(), TokenFilter.all());

        assertThat(ids(inbound)).isEqualTo(ids(issued));
        assertThat(outbound).isEqualTo(inbound);
        assertThat(inbound.next()).isEmpty();
        assertThat(inbound.tokens())
                .containsExactlyElementsOf(
                        issued.stream().map(IssuedToken::metadata).toList());
        assertThat(scene.tokens()
                        .inbound(scene.source.organization(), TokenFilter.all())
                        .tokens())
                .isEmpty();
        assertThat(scene.tokens()
                        .outbound(scene.destination.organization(), TokenFilter.all())
                        .tokens())
                .isEmpty();
        assertThat(scene.tokens()
                        .inbound(scene.stranger.organization(), TokenFilter.all())
                        .tokens())
                .isEmpty();
    }

    @Test
    default void tokens_are_listed_by_connection_and_by_status_now() {
        TokenScene scene = tokenScene();
        IssuedToken created = scene.issued();
        IssuedToken claimed = scene.claimed();
        IssuedToken completed = scene.completed();
        OrganizationId viewer = scene.source.organization();
        TokenFilter all = TokenFilter.all();

        assertThat(ids(scene.tokens().outbound(viewer, all.connection(scene.connection))))
                .hasSize(3);
        assertThat(ids(scene.tokens().outbound(viewer, all.connection(ConnectionId.of("other")))))
                .isEmpty();
        assertThat(ids(scene.tokens().outbound(viewer, all.status(TokenStatus.CREATED))))
                .isEqualTo(ids(List.of(created)));
        assertThat(ids(scene.tokens().outbound(viewer, all.status(TokenStatus.PENDING))))
                .isEqualTo(ids(List.of(claimed)));

        scene.clock.advance(COMPLETION);

        TokenPage failed = scene.tokens().outbound(viewer, all.status(TokenStatus.FAILED));
        assertThat(ids(failed)).isEqualTo(ids(List.of(claimed)));
        assertThat(failed.tokens().get(0).status()).isEqualTo(TokenStatus.FAILED);
        assertThat(ids(scene.tokens().outbound(viewer, all.status(TokenStatus.PENDING))))
                .isEmpty();
        assertThat(ids(scene.tokens().outbound(viewer, all.status(TokenStatus.REDEEMED))))
                .isEqualTo(ids(List.of(completed)));
    }

    @Test
    default void a_long_list_comes_in_pages_each_after_the_last() {
        TokenScene scene = tokenScene();
        List<IssuedToken> issued = new ArrayList<>();
        for (int number = 0; number < 51; number++) {
            issued.add(scene.issued());
            scene.clock.advance(Duration.ofSeconds(1));
        }
        OrganizationId viewer = scene.destination.organization();

        TokenPage first = scene.tokens().inbound(viewer, TokenFilter.all());
        TokenPage second = scene.tokens()
                .inbound(viewer, TokenFilter.all().after(first.next().orElseThrow()));

        assertThat(ids(first)).isEqualTo(ids(issued.subList(0, 50)));
        assertThat(ids(second)).isEqualTo(ids(issued.subList(50, 51)));
        assertThat(second.next()).isEmpty();
        assertThat(scene.tokens().inbound(viewer, TokenFilter.all().limit(51)).next())
                .isEmpty();
        assertThat(ids(scene.tokens().inbound(viewer, TokenFilter.all().limit(1))))
                .isEqualTo(ids(issued.subList(0, 1)));
        assertThat(scene.tokens()
                        .inbound(viewer, TokenFilter.all().limit(TokenFilter.MOST))
                        .tokens())
                .hasSize(51);
    }

    @Test
    default void every_filter_keeps_what_the_others_said() {
        TokenScene scene = tokenScene();
        scene.issued();
        IssuedToken first = scene.claimed();
        scene.clock.advance(Duration.ofSeconds(1));
        IssuedToken second = scene.claimed();
        OrganizationId viewer = scene.source.organization();
        TokenFilter filter =
                TokenFilter.all().limit(1).status(TokenStatus.PENDING).connection(scene.connection);

        TokenPage page = scene.tokens().outbound(viewer, filter);

        assertThat(ids(page)).isEqualTo(ids(List.of(first)));
        TokenPage next = scene.tokens()
                .outbound(viewer, filter.after(page.next().orElseThrow()).limit(2));
        assertThat(ids(next)).isEqualTo(ids(List.of(second)));
    }

    @Test
    default void a_page_in_another_order_or_longer_than_asked_for_is_not_believed() {
        TokenScene scene = tokenScene();
        scene.issued();
        scene.clock.advance(Duration.ofSeconds(1));
        scene.issued();
        OrganizationId viewer = scene.source.organization();
        var all = scene.all();

        assertThat(all).hasSize(2);
        for (var answer : List.of(List.of(all.get(1), all.get(0)), List.of(all.get(0), all.get(0)))) {
            assertThatExceptionOfType(PortFailedException.class)
                    .isThrownBy(() -> scene.tokens(Interception.answering(PortMethod.LIST_TOKENS, () -> answer))
                            .outbound(viewer, TokenFilter.all()));
        }
        scene.clock.advance(Duration.ofSeconds(1));
        scene.issued();
        assertThatExceptionOfType(PortFailedException.class)
                .isThrownBy(() -> scene.tokens(Interception.answering(PortMethod.LIST_TOKENS, scene::all))
                        .outbound(viewer, TokenFilter.all().limit(1)));
    }
}
