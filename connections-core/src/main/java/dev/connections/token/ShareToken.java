package dev.connections.token;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.FailureReason;
import dev.connections.Flow;
import dev.connections.InconsistentException;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The right of a destination to take one named object of one person through one connection, once. A share token is an
 * immutable value: its verbs rule on a command and answer with the {@link TokenChange} to be committed, or say why not.
 *
 * <p>Every verb refuses, in this order: who has no part in it, with the answer for an unknown token; another redemption
 * than the one that claimed it; the wrong status, or a time that is over; and last what the token rests on, its
 * {@link Basis}. A command's instant is the given one: a token has no clock of its own.
 */
@HouseStyle
@Value.Immutable
public abstract class ShareToken {

    ShareToken() {}

    /**
     * The source gives the right.
     *
     * @param terms what never changes about the token; it is issued at the beginning of its validity
     * @param basis what it would rest on
     * @param actor who acts
     * @return the change; its event is the token's first
     */
    public static TokenRuling issue(TokenTerms terms, Basis basis, Actor actor) {
        return TokenCommands.issue(terms, basis, actor);
    }

    /**
     * The token that a store has kept.
     *
     * @param form the stored data
     * @return the token
     * @throws InconsistentException if the data does not hold together
     */
    public static ShareToken restore(TokenForm form) {
        return TokenForms.restore(form);
    }

    /** {@return what never changes about it} */
    public abstract TokenTerms terms();

    /** {@return where it stands, as recorded; see {@link TokenState#asOf(Instant)}} */
    public abstract TokenState state();

    /** {@return the redemption that claimed it, if one has} */
    public abstract Optional<RedemptionId> redemption();

    /** {@return why the destination could not take the object, in its own words, if it reported that} */
    public abstract Optional<FailureReason> failureReason();

    /** {@return its public id} */
    public TokenId id() {
        return terms().id();
    }

    /** {@return the connection through which it shares} */
    public ConnectionId connection() {
        return terms().connection();
    }

    /** {@return the connection's two parties} */
    public Flow flow() {
        return terms().flow();
    }

    /** {@return how many changes it has seen; 1 when issued} */
    public long version() {
        return state().version();
    }

    /**
     * The destination claims it: from here on no other redemption ever will.
     *
     * @param actor who acts
     * @param redemption names this redemption
     * @param basis what the token rests on now
     * @param settings the host's settings, which say how long the redemption may take
     * @param now the instant
     * @return the ruling; unchanged, and the basis is not looked at, if this redemption has claimed it before;
     *     {@code ALREADY_REDEEMED} if another has
     */
    public TokenRuling redeem(Actor actor, RedemptionId redemption, Basis basis, TokenSettings settings, Instant now) {
        return TokenCommands.redeem(this, actor, redemption, basis, settings, now);
    }

    /**
     * The destination says that it has taken the object.
     *
     * @param actor who acts
     * @param basis what the token rests on now
     * @param now the instant
     * @return the ruling
     */
    public TokenRuling complete(Actor actor, Basis basis, Instant now) {
        return TokenCommands.complete(this, actor, any -> true, basis, now);
    }

    /**
     * The destination says that this redemption of its has taken the object.
     *
     * @param actor who acts
     * @param redemption the redemption
     * @param basis what the token rests on now
     * @param now the instant
     * @return the ruling; {@code ALREADY_REDEEMED} if another redemption has claimed the token
     */
    public TokenRuling complete(Actor actor, RedemptionId redemption, Basis basis, Instant now) {
        return TokenCommands.complete(this, actor, redemption::equals, basis, now);
    }

    /**
     * The destination says that it could not take the object.
     *
     * @param actor who acts
     * @param reason why, in its own words
     * @param now the instant
     * @return the ruling
     */
    public TokenRuling fail(Actor actor, FailureReason reason, Instant now) {
        return TokenCommands.fail(this, actor, any -> true, reason, now);
    }

    /**
     * The destination says that this redemption of its could not take the object.
     *
     * @param actor who acts
     * @param redemption the redemption
     * @param reason why, in its own words
     * @param now the instant
     * @return the ruling; {@code ALREADY_REDEEMED} if another redemption has claimed the token
     */
    public TokenRuling fail(Actor actor, RedemptionId redemption, FailureReason reason, Instant now) {
        return TokenCommands.fail(this, actor, redemption::equals, reason, now);
    }

    /**
     * Either side ends the token before it is redeemed.
     *
     * @param actor who acts
     * @param now the instant
     * @return the ruling
     */
    public TokenRuling expire(Actor actor, Instant now) {
        return TokenCommands.expire(this, actor, now);
    }

    /**
     * The system gives up a redemption that has just been claimed: the second look did not find what the first one did.
     * If the redemption's time is over by then, that is what is written down.
     *
     * @param basis what the second look found; anything but {@link Basis#STANDS}
     * @param now the instant
     * @return the ruling; refused if the token is not claimed, or if it stands and its time is not over
     */
    public TokenRuling giveUp(Basis basis, Instant now) {
        return TokenCommands.giveUp(this, basis, now);
    }

    /**
     * The system writes down that the token's time is over.
     *
     * @param now the instant
     * @return the ruling; refused if that is not so, or nothing is left to be written down
     */
    public TokenRuling end(Instant now) {
        return TokenCommands.end(this, now);
    }

    /**
     * What either side may see of it.
     *
     * @param now the instant as of which its status is told
     * @return the token without its object's subject and without what redeems it
     */
    public TokenMetadata metadata(Instant now) {
        return TokenMetadata.of(this, now);
    }

    /** {@return the plain data of this token, for a store} */
    public TokenForm toForm() {
        return TokenForms.of(this);
    }

    @Value.Check
    void check() {
        TokenInvariants.check(this);
    }

    /** {@return id, connection and parties, status and version, without the object and the person} */
    @Override
    public String toString() {
        return terms() + " " + state();
    }
}
