package dev.connections.spi;

import dev.connections.TokenId;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a host keeps share tokens and their events. It stores what {@link ShareToken#toForm()} and
 * {@link TokenEvent#toForm()} say and restores it; it knows no rule of the token's lifecycle. Of the secret it never
 * learns more than the digest.
 *
 * <p>Reads see every write that has returned: no replica, no cache. A read that has joined a transaction sees what that
 * sees, its own writes included. A token read has the id, or the digest, that was asked for: text is compared exactly,
 * as Java compares strings. A repository serves one environment.
 *
 * <p>What is stored may have been spoilt. Where it cannot be restored, a look-up and a history throw
 * {@link dev.connections.InconsistentException}; a list leaves it out and goes on behind it, since a short page would
 * say that there are no more.
 *
 * <p>Results are values. An exception from a write means that the outcome is unknown: the write may have taken effect
 * as a whole, or not at all. A stale write is no exception, and must not abort a transaction that the call has joined.
 */
public interface ShareTokenRepository {

    /**
     * Stores a new token together with its first event, if no token has its id or its digest.
     *
     * @param issued the change that issued the token
     * @return whether it is stored; stale if the id or the digest is taken
     */
    CommitResult insert(TokenChange issued);

    /**
     * Claims a token: stores it as claimed, together with its event, if the store holds a token with its id and its
     * digest that is recorded as created, in {@link TokenChange#expectedVersion()}. That is one atomic step: of many
     * claims of one token, over all threads and processes and for ever, one is committed. To look first and then to
     * save is no claim.
     *
     * @param claimed the change that claims the token
     * @return whether it is stored; stale if the token is recorded as anything but created, or absent
     */
    CommitResult claim(TokenChange claimed);

    /**
     * Stores the changed token together with its event, if the store still holds {@link TokenChange#expectedVersion()}:
     * one compare-and-set. It is for every change that ends a token, claimed before or not.
     *
     * @param finished a change of a token that was read here
     * @return whether it is stored; stale too if the token is absent
     */
    CommitResult finish(TokenChange finished);

    /**
     * Finds a token by its public id.
     *
     * @param id the id
     * @return the token, as last committed
     */
    Optional<ShareToken> find(TokenId id);

    /**
     * Finds a token by the digest of its secret. It is the digest that is looked up, so that the time that this takes
     * says nothing of how much of a secret was right.
     *
     * @param digest the digest
     * @return the token, as last committed
     */
    Optional<ShareToken> find(TokenDigest digest);

    /**
     * Lists the first tokens that {@link TokenQuery#matches} says are asked for, in the order of issue
     * ({@link Position#of(ShareToken)}).
     *
     * @param query what is asked for
     * @return at most {@link TokenQuery#limit()} tokens; fewer only if there are no more
     */
    List<ShareToken> list(TokenQuery query);

    /**
     * Lists tokens whose time is over and whose end is not yet written down: recorded as created or pending, with a
     * {@link TokenState#endsAt()} at or before the instant; the longest overdue first, in the order of
     * {@link Position#ofEnd(ShareToken)}.
     *
     * @param now the instant
     * @param after the place in that order after which to start
     * @param limit the most tokens to answer; at least 1
     * @return at most that many tokens; fewer only if there are no more
     */
    List<ShareToken> due(Instant now, Position after, int limit);

    /**
     * Lists the events of a token in sequence, without a gap. There are never more than three.
     *
     * @param id the token's id
     * @return its events; none for an absent token
     */
    List<TokenEvent> events(TokenId id);

    /**
     * Forgets tokens that have long been over, with their events: those with a {@link TokenState#endsAt()} at or before
     * the instant, whatever their recorded status, and no others. Whoever asks for one of them later finds none. Of
     * several calls at the same time, one counts a token; a token that is claimed at the same time is either claimed or
     * forgotten.
     *
     * @param overSince the instant
     * @param limit the most tokens to forget; at least 1
     * @return how many were forgotten; fewer than the limit only if there are no more
     */
    int purge(Instant overSince, int limit);
}
