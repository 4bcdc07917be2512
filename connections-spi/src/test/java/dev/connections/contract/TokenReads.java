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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who reads share tokens while others write sees what was there at some instant. */
interface TokenReads extends TokenRepositoryTests {

    int READERS = 3;
    int LOOKS = 100;
    int WRITES = 50;
    int LIVE = 20;

    @Test
    @Tag("promise-34")
    default void a_reader_sees_a_token_and_its_events_together() {
        AtomicReference<TokenDraft> current = new AtomicReference<>(TokenDraft.of("t"));

        whileWriting(
                number -> {
                    current.set(TokenDraft.of("t" + number));
                    stored(current.get(), TokenFate.COMPLETED);
                },
                () -> isReadTogether(current.get()));

        TokenDraft last = current.get();
        List<TokenChange> history = TokenFate.COMPLETED.changes(last);
        assertThat(tokens().find(last.id())).contains(history.get(2).token());
        assertThat(tokens().find(last.digest())).contains(history.get(2).token());
        assertThat(tokens().events(last.id()))
                .isEqualTo(history.stream().map(TokenChange::event).toList());
    }

    private boolean isReadTogether(TokenDraft draft) {
        Optional<ShareToken> before = tokens().find(draft.digest());
        List<TokenEvent> events = tokens().events(draft.id());
        Optional<ShareToken> after = tokens().find(draft.id());
        return version(before) <= events.size()
                && events.size() <= version(after)
                && after.stream().allMatch(token -> isTold(token, events));
    }

    private static long version(Optional<ShareToken> token) {
        return token.map(ShareToken::version).orElse(0L);
    }

    /** Whether these events, if they are all of them, lead to where the token stands. */
    private static boolean isTold(ShareToken token, List<TokenEvent> events) {
        return events.size() < token.version()
                || TokenState.fold(token.terms(), events).equals(token.state());
    }

    @Test
    default void a_list_is_ordered_and_whole_while_others_issue_claim_and_purge() {
        List<ShareToken> live = IntStream.range(0, LIVE)
                .mapToObj(number -> stored(TokenDraft.of("live" + number).from(NOON.plusSeconds(2L * number))))
                .toList();
        Instant end = live.get(LIVE - 1).state().endsAt();

        whileWriting(this::issueClaimAndPurge, () -> {
            List<ShareToken> listed = listed(ACME, Role.SOURCE);
            return listed.containsAll(live)
                    && isAscending(listed)
                    && tokens().due(end, Position.START, PLENTY).containsAll(live);
        });

        assertThat(listed(ACME, Role.SOURCE)).isEqualTo(live);
    }

    private static boolean isAscending(List<ShareToken> listed) {
        List<Position> places = listed.stream().map(Position::of).toList();
        return places.equals(places.stream().distinct().sorted().toList());
    }

    private void issueClaimAndPurge(int number) {
        TokenDraft between = TokenDraft.of("between" + number).from(NOON.plusSeconds(2L * (number % LIVE) + 1));
        List<TokenChange> changes = TokenFate.REPORTED.changes(between);
        changes.forEach(this::commit);
        assertThat(tokens().purge(changes.get(2).token().state().endsAt(), PLENTY))
                .isEqualTo(1);
    }

    /** Looks many times, in some threads, and writes many times in another, all along; every look must be right. */
    private static void whileWriting(IntConsumer write, BooleanSupplier look) {
        AtomicInteger writes = new AtomicInteger();
        CountDownLatch looking = new CountDownLatch(READERS);
        List<Boolean> right = Race.of(
                1 + READERS,
                number -> number == 0 ? writeWhile(looking, writes, write) : isRightWhile(writes, looking, look));
        assertThat(right).containsOnly(true);
    }

    private static boolean writeWhile(CountDownLatch looking, AtomicInteger writes, IntConsumer write) {
        try {
            while (looking.getCount() > 0 && isWanted()) {
                write.accept(writes.get());
                writes.incrementAndGet();
            }
            return true;
        } finally {
            writes.set(WRITES);
        }
    }

    private static boolean isRightWhile(AtomicInteger writes, CountDownLatch looking, BooleanSupplier look) {
        try {
            boolean right = true;
            for (int looks = 0; right && (looks < LOOKS || writes.get() < WRITES) && isWanted(); looks++) {
                right = look.getAsBoolean();
            }
            return right;
        } finally {
            looking.countDown();
        }
    }

    private static boolean isWanted() {
        return !Thread.currentThread().isInterrupted();
    }
}
