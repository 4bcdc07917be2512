package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Role;
import dev.connections.spi.Position;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who reads share tokens while others write sees what was there at some instant. */
interface TokenReads extends TokenRepositoryTests {

    int READERS = 3;
    int WRITES = 100;
    int LIVE = 20;

    @Test
    default void a_reader_sees_a_token_and_its_events_together() {
        TokenDraft[] drafts = IntStream.range(0, WRITES)
                .mapToObj(number -> TokenDraft.of("t" + number))
                .toArray(TokenDraft[]::new);

        whileWriting(() -> List.of(drafts).forEach(draft -> stored(draft, TokenFate.COMPLETED)), () -> {
            boolean together = true;
            for (TokenDraft draft : drafts) {
                together &= isReadTogether(draft);
            }
            return together;
        });

        for (TokenDraft draft : drafts) {
            assertStored(TokenFate.COMPLETED.changes(draft));
        }
    }

    private boolean isReadTogether(TokenDraft draft) {
        Optional<ShareToken> before = tokens().find(draft.digest());
        List<TokenEvent> events = tokens().events(draft.id());
        Optional<ShareToken> after = tokens().find(draft.id());
        return version(before) <= events.size()
                && events.size() <= version(after)
                && (events.isEmpty()
                        || TokenState.fold(after.orElseThrow().terms(), events).version() == events.size());
    }

    private static long version(Optional<ShareToken> token) {
        return token.map(ShareToken::version).orElse(0L);
    }

    @Test
    default void a_list_is_ordered_and_whole_while_others_issue_claim_and_purge() {
        List<ShareToken> live = new ArrayList<>();
        for (int i = 0; i < LIVE; i++) {
            live.add(stored(TokenDraft.of("live" + i).from(NOON.plusSeconds(2L * i))));
        }

        whileWriting(this::issueClaimAndPurge, () -> {
            List<ShareToken> listed = listed(ACME, Role.SOURCE);
            return listed.containsAll(live)
                    && isAscending(listed)
                    && tokens().due(ends(live), PLENTY).containsAll(live);
        });

        assertThat(listed(ACME, Role.SOURCE)).isEqualTo(live);
    }

    private static Instant ends(List<ShareToken> live) {
        return live.get(live.size() - 1).state().endsAt();
    }

    private static boolean isAscending(List<ShareToken> listed) {
        List<Position> places = listed.stream().map(Position::of).toList();
        return places.equals(
                places.stream().distinct().sorted(Comparator.naturalOrder()).toList());
    }

    private void issueClaimAndPurge() {
        for (int i = 0; i < WRITES; i++) {
            TokenDraft between = TokenDraft.of("between" + i).from(NOON.plusSeconds(2L * (i % LIVE) + 1));
            List<TokenChange> changes = TokenFate.REPORTED.changes(between);
            changes.forEach(this::commit);
            assertThat(tokens().purge(changes.get(2).token().state().endsAt(), PLENTY))
                    .isEqualTo(1);
        }
    }

    /** Looks again and again, in some threads, until one thread has written; every look must be right. */
    private static void whileWriting(Runnable writing, BooleanSupplier look) {
        AtomicBoolean done = new AtomicBoolean();
        List<Boolean> right = Race.of(1 + READERS, number -> {
            try {
                if (number == 0) {
                    writing.run();
                    return true;
                }
                return isRightUntil(done, look);
            } finally {
                done.set(true);
            }
        });
        assertThat(right).containsOnly(true);
    }

    private static boolean isRightUntil(AtomicBoolean done, BooleanSupplier look) {
        boolean right;
        do {
            right = look.getAsBoolean();
        } while (right && !done.get());
        return right;
    }
}
