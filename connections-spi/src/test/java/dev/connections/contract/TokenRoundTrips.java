package dev.connections.contract;

import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.RoundTrips.FIRST;
import static dev.connections.contract.RoundTrips.LAST;
import static dev.connections.contract.RoundTrips.MICROSECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.Flow;
import dev.connections.spi.Position;
import dev.connections.token.FailureCause;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventType;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenState;
import dev.connections.token.TokenStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is read of a share token is what was written, down to the microsecond. */
interface TokenRoundTrips extends TokenRepositoryTests {

    @Test
    default void keeps_every_field_of_a_token_and_of_every_type_of_event() {
        for (TokenFate fate : TokenFate.values()) {
            TokenDraft draft = TokenDraft.of("t " + fate).inWords("Staff 2, r\u00E9d\uD83C\uDF31");
            assertKeptThroughout(fate.changes(draft));
        }

        List<TokenChange> ends = Arrays.stream(TokenFate.values())
                .flatMap(fate -> fate.changes(TokenDraft.of("t " + fate)).stream())
                .toList();
        assertThat(ends)
                .extracting(change -> change.token().state().status())
                .containsAll(EnumSet.allOf(TokenStatus.class));
        assertThat(ends).extracting(change -> change.event().type()).containsAll(EnumSet.allOf(TokenEventType.class));
        assertThat(ends)
                .extracting(change -> change.token().state().cause())
                .containsAll(
                        Arrays.stream(FailureCause.values()).map(Optional::of).toList());
    }

    @Test
    default void keeps_the_first_and_the_last_instant_of_all() {
        TokenDraft shortest = TokenDraft.of("t1").good(FIRST, FIRST.plus(MICROSECOND));
        TokenDraft longest = TokenDraft.of("t2").good(FIRST, LAST);
        TokenDraft latest = TokenDraft.of("t3").good(LAST, LAST);
        TokenChange ended = TokenDraft.change(shortest.issued().token().end(LAST));
        TokenChange claimed = longest.claimed(longest.issued().token(), "last", LAST.minus(MICROSECOND));

        assertKeptThroughout(List.of(shortest.issued(), ended));
        assertKeptThroughout(List.of(longest.issued(), claimed));
        assertKeptThroughout(List.of(latest.issued()));

        assertThat(claimed.token().state().endsAt()).isEqualTo(LAST);
        assertThat(tokens().due(LAST, Position.START, PLENTY))
                .containsExactlyInAnyOrder(claimed.token(), latest.issued().token());
    }

    @Test
    default void keeps_what_happened_while_the_clock_went_backwards() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenChange claimed = draft.claimed(draft.issued().token(), "early", NOON.minus(MICROSECOND));
        TokenChange failed = TokenDraft.change(
                claimed.token().fail(draft.destination(), FailureReason.of("no room"), NOON.minusSeconds(1)));

        assertKeptThroughout(List.of(draft.issued(), claimed, failed));
    }

    @Test
    default void keeps_the_first_and_the_greatest_epoch() {
        TokenDraft draft = TokenDraft.of("t1");
        assertThat(draft.issued().token().terms().epoch()).isEqualTo(1);
        assertKeptThroughout(TokenFate.COMPLETED.changes(draft));

        TokenDraft other = TokenDraft.of("t2");
        ShareToken token = inEpoch(Long.MAX_VALUE, other.issued().token().toForm());
        TokenChange issued = new TokenChange(token, other.issued().event());

        assertKeptThroughout(List.of(issued, other.claimed(token)));
    }

    private static ShareToken inEpoch(long epoch, TokenForm form) {
        return ShareToken.restore(TokenForm.builder()
                .formVersion(form.formVersion())
                .id(form.id())
                .digest(form.digest())
                .connection(form.connection())
                .source(form.source())
                .destination(form.destination())
                .epoch(epoch)
                .dataType(form.dataType())
                .object(form.object())
                .subject(form.subject())
                .issuedAt(form.issuedAt())
                .expiresAt(form.expiresAt())
                .status(form.status())
                .version(form.version())
                .updatedAt(form.updatedAt())
                .endsAt(form.endsAt())
                .build());
    }

    @Test
    default void keeps_the_longest_texts() {
        String longest = "\uD83D\uDE00".repeat(128);
        TokenDraft draft = TokenDraft.of(longest)
                .through(
                        longest,
                        Flow.from(longest).to(organization("\u00E9".repeat(124)).value()))
                .of(SharedObject.of(DataType.of("t" + "x".repeat(127)), longest, longest))
                .inWords(longest);

        assertKeptThroughout(TokenFate.REPORTED.changes(draft));
    }

    @Test
    @Tag("promise-10")
    default void keeps_every_text_as_it_was_given() {
        for (String text : ExactText.LOOK_ALIKES) {
            TokenDraft draft = TokenDraft.of(text)
                    .through(text, Flow.from(text).to("org_other"))
                    .of(SharedObject.of(EVENTS, text, text))
                    .inWords(text);

            assertKeptThroughout(TokenFate.REPORTED.changes(draft));
        }
    }

    private void assertKeptThroughout(List<TokenChange> changes) {
        List<TokenEvent> events = new ArrayList<>();
        for (TokenChange change : changes) {
            commit(change);
            events.add(change.event());
            assertKept(change.token(), events);
        }
        assertStored(changes);
    }

    private void assertKept(ShareToken token, List<TokenEvent> events) {
        ShareToken found = tokens().find(token.id()).orElseThrow();
        assertThat(found).isEqualTo(token);
        assertThat(found.toForm()).isEqualTo(token.toForm());
        List<TokenEvent> kept = tokens().events(token.id());
        assertThat(kept).isEqualTo(events);
        assertThat(kept)
                .extracting(TokenEvent::toForm)
                .containsExactlyElementsOf(
                        events.stream().map(TokenEvent::toForm).toList());
        assertThat(TokenState.fold(token.terms(), kept)).isEqualTo(token.state());
    }
}
