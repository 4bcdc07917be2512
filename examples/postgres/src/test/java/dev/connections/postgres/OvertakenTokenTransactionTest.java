package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenStatus;
import dev.connections.token.TokenTerms;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody else changes a share token while a transaction of the host's is under way that cannot always see it. */
class OvertakenTokenTransactionTest {

    private static final String DIGEST = "a".repeat(64);
    private static final String OTHER_DIGEST = "b".repeat(64);
    private static final Actor DESTINATION = Actor.of(Stored.destination(1)).via(Channel.API);

    private final Stored stored = new Stored();
    private final Connection active = stored.active(1);
    private final Instant now = active.updatedAt();
    private final Instant over = now.plus(TokenSettings.DEFAULT.lifetime());
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private Database database;
    private ShareTokenRepository tokens;

    @AfterEach
    void end() {
        other.shutdownNow();
    }

    private void at(Isolation isolation) {
        database = Server.at(isolation);
        tokens = new PostgresShareTokens(database);
        HostNotes.empty(database);
    }

    private TokenChange issued(String id, String digest) {
        TokenTerms terms = TokenTerms.of(
                TokenId.of(id),
                TokenDigest.restore(digest),
                active,
                SharedObject.of(Services.EVENTS, "object_1", Services.SUBJECT),
                TokenSettings.DEFAULT.validity(TokenSettings.DEFAULT.lifetime(), now));
        return (TokenChange) ShareToken.issue(terms, Basis.STANDS, Stored.ACME);
    }

    private static TokenChange claimed(ShareToken token, String redemption, Instant at) {
        return (TokenChange)
                token.redeem(DESTINATION, RedemptionId.of(redemption), Basis.STANDS, TokenSettings.DEFAULT, at);
    }

    /** What the host's own row was written for is what was answered before. */
    private <T> T overtaken(Runnable others, Function<ShareTokenRepository, T> call) {
        return database.transaction(joined -> {
            HostNotes.write(joined, "begun");
            others.run();
            T answer = call.apply(new PostgresShareTokens(joined));
            HostNotes.write(joined, "answered");
            return answer;
        });
    }

    private void assertGoneOn() {
        assertThat(HostNotes.all(database)).containsExactly("answered", "begun");
        Books.of(database).assertWhole();
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_that_was_overtaken_by_another_is_stale_and_the_transaction_goes_on(Isolation isolation) {
        at(isolation);
        ShareToken token = issued("cnst_1", DIGEST).token();
        tokens.insert(issued("cnst_1", DIGEST));

        CommitResult result = overtaken(
                () -> tokens.claim(claimed(token, "theirs", now)), ours -> ours.claim(claimed(token, "ours", now)));

        assertThat(result).isEqualTo(CommitResult.STALE);
        assertThat(tokens.find(token.id()).orElseThrow().redemption()).contains(RedemptionId.of("theirs"));
        assertGoneOn();
    }

    @ParameterizedTest
    @EnumSource
    void an_end_that_was_overtaken_by_another_is_stale_and_the_transaction_goes_on(Isolation isolation) {
        at(isolation);
        tokens.insert(issued("cnst_1", DIGEST));
        ShareToken token =
                claimed(issued("cnst_1", DIGEST).token(), "theirs", now).token();
        tokens.claim(claimed(issued("cnst_1", DIGEST).token(), "theirs", now));

        CommitResult result = overtaken(
                () -> tokens.finish((TokenChange) token.complete(DESTINATION, Basis.STANDS, now)),
                ours -> ours.finish((TokenChange) token.fail(DESTINATION, FailureReason.of("out of paper"), now)));

        assertThat(result).isEqualTo(CommitResult.STALE);
        assertThat(tokens.find(token.id()).orElseThrow().state().status()).isEqualTo(TokenStatus.REDEEMED);
        assertGoneOn();
    }

    @ParameterizedTest
    @EnumSource
    void an_id_that_was_taken_meanwhile_is_stale_and_the_transaction_goes_on(Isolation isolation) {
        at(isolation);

        CommitResult result = overtaken(
                () -> tokens.insert(issued("cnst_1", DIGEST)), ours -> ours.insert(issued("cnst_1", OTHER_DIGEST)));

        assertThat(result).isEqualTo(CommitResult.STALE);
        assertThat(tokens.find(TokenDigest.restore(OTHER_DIGEST))).isEmpty();
        assertGoneOn();
    }

    @ParameterizedTest
    @EnumSource
    void a_digest_that_was_taken_meanwhile_is_stale_and_the_transaction_goes_on(Isolation isolation) {
        at(isolation);

        CommitResult result =
                overtaken(() -> tokens.insert(issued("cnst_1", DIGEST)), ours -> ours.insert(issued("cnst_2", DIGEST)));

        assertThat(result).isEqualTo(CommitResult.STALE);
        assertThat(tokens.find(TokenId.of("cnst_2"))).isEmpty();
        assertGoneOn();
    }

    /** The claim is not over when the purge comes to the row: the purge waits, and looks again. */
    @ParameterizedTest
    @EnumSource
    void a_token_that_is_being_claimed_is_not_purged(Isolation isolation) throws Exception {
        at(isolation);
        ShareToken token = issued("cnst_1", DIGEST).token();
        tokens.insert(issued("cnst_1", DIGEST));

        Future<Integer> purged = database.transaction(claiming -> {
            new PostgresShareTokens(claiming).claim(claimed(token, "theirs", over.minusSeconds(1)));
            Future<Integer> purging =
                    other.submit(() -> database.transaction(joined -> new PostgresShareTokens(joined).purge(over, 10)));
            Blocked.await(database, Blocked.BY_A_ROW, purging::isDone);
            return purging;
        });

        if (isolation == Isolation.READ_COMMITTED) {
            assertThat(purged.get(60, TimeUnit.SECONDS)).isZero();
        } else {
            assertThatThrownBy(() -> purged.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(DatabaseException.class);
        }
        assertThat(tokens.find(token.id()).orElseThrow().redemption()).contains(RedemptionId.of("theirs"));
        Books.of(database).assertWhole();
    }

    /** A claim in the last moment prolongs what would have been over. */
    @ParameterizedTest
    @EnumSource
    void a_token_that_is_claimed_meanwhile_is_not_purged(Isolation isolation) {
        at(isolation);
        ShareToken token = issued("cnst_1", DIGEST).token();
        tokens.insert(issued("cnst_1", DIGEST));
        Runnable claim = () -> tokens.claim(claimed(token, "theirs", over.minusSeconds(1)));

        if (isolation == Isolation.READ_COMMITTED) {
            int purged = overtaken(claim, ours -> ours.purge(over, 10));
            assertThat(purged).isZero();
            assertGoneOn();
        } else {
            assertThatThrownBy(() -> overtaken(claim, ours -> ours.purge(over, 10)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessage("SQL state 40001");
            assertThat(HostNotes.all(database)).isEmpty();
        }

        assertThat(tokens.find(token.id()).orElseThrow().state().status()).isEqualTo(TokenStatus.PENDING);
        Books.of(database).assertWhole();
    }
}
