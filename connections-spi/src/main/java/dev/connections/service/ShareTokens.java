package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.FailureReason;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.Role;
import dev.connections.TokenId;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.Position;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenRuling;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Share tokens: the right of a destination to take one object of one person through one connection, once. Every token
 * that is answered has its status <em>now</em>, and does not say whose object it is for.
 *
 * <p>Connection, activation, data type and consent are asked when a token is issued, when it is redeemed and when its
 * redemption is completed. While a redemption is {@code PENDING} the destination may fetch the object, if
 * {@link #mayFetch} says so at that moment; only {@code REDEEMED} lets it use the object. There is one redemption of a
 * token, ever: the store's atomic claim decides, after all has been asked and before it is all looked at once more.
 *
 * <p>A command is committed when it returns; inside a transaction of the host's, what is done is provisional until that
 * commits, so hand out no secret and no object before. A command throws {@link RefusedException}, and then nothing has
 * changed, or {@link PortFailedException}, whose {@link PortFailedException#effect()} says what may have. An
 * organization that has no part in a token is answered as if there were none, and burns nothing. Immutable and safe for
 * use by many threads.
 */
public final class ShareTokens {

    /** The most tokens that {@link #purge(Duration)} forgets at one call. */
    public static final int PURGED_AT_ONCE = CheckedRepository.PAGE;

    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");

    private final CheckedTokens tokens;
    private final TokenLoop loop;
    private final Issuing issuing;
    private final Redeeming redeeming;
    private final TokenSettings settings;
    private final InstantSource clock;

    ShareTokens(
            CheckedRepository connections,
            CheckedTokens tokens,
            BasisReader basis,
            TokenSettings settings,
            InstantSource clock) {
        this.tokens = tokens;
        this.loop = new TokenLoop(tokens);
        this.issuing = new Issuing(connections, tokens, basis, clock);
        this.redeeming = new Redeeming(tokens, basis, settings, clock);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins the wiring of a host.
     *
     * @param connections where connections are kept
     * @param tokens where share tokens are kept
     * @param consents where people's statements are kept
     * @return a builder with the defaults: tokens live 14 days and at most 90, a redemption is completed within the
     *     hour
     */
    public static ShareTokensBuilder over(
            ConnectionRepository connections, ShareTokenRepository tokens, ConsentSource consents) {
        return new ShareTokensBuilder(new CheckedRepository(connections), new CheckedTokens(tokens), consents);
    }

    /**
     * The source gives the destination the right to take one object, for as long as the host's tokens usually live.
     *
     * @param actor who acts: the source
     * @param connection the connection through which it shares
     * @param object what it shares
     * @return the token, with the secret that redeems it, which is shown this once
     * @throws RefusedException {@code NOT_FOUND}, {@code WRONG_ACTOR}; {@code CONNECTION_NOT_ACTIVE},
     *     {@code DATA_TYPE_NOT_SHARED}, {@code CONSENT_REQUIRED}; {@code STALE} if the connection does not keep still
     */
    public IssuedToken issue(Actor actor, ConnectionId connection, SharedObject object) {
        return issue(actor, connection, object, settings.lifetime());
    }

    /**
     * The source gives the destination the right to take one object, for a time.
     *
     * @param actor who acts: the source
     * @param connection the connection through which it shares
     * @param object what it shares
     * @param lifetime for how long, in whole microseconds; at most as long as the host allows
     * @return the token, with the secret that redeems it, which is shown this once
     * @throws RefusedException {@code INVALID} for a lifetime that is not positive, or too long; otherwise as
     *     {@link #issue(Actor, ConnectionId, SharedObject)}
     */
    public IssuedToken issue(Actor actor, ConnectionId connection, SharedObject object, Duration lifetime) {
        requireNonNull(actor, "actor");
        requireNonNull(connection, "connection");
        requireNonNull(object, "object");
        Duration allowed = settings.allowed(lifetime);
        return issuing.issue(actor, connection, object, now -> settings.validity(allowed, now));
    }

    /**
     * The destination claims a token. What is answered is {@code PENDING}; or {@code FAILED}, if connection or consent
     * changed while it was being claimed, or that cannot be found out. Before the object is handed out, ask
     * {@link #mayFetch}.
     *
     * <p>To repeat a call whose outcome is unknown, repeat it with the same redemption id: it answers the token as it
     * stands, and asks and does nothing else. {@code PENDING} is then what is recorded, and no permission.
     *
     * @param actor who acts: the destination
     * @param secret the secret as it was shown to the source
     * @param redemption names this redemption; chosen by the destination
     * @return the token, claimed by this redemption
     * @throws RefusedException {@code NOT_FOUND}; {@code ALREADY_REDEEMED} by another redemption, which is logged as a
     *     warning; {@code EXPIRED}; {@code CONNECTION_NOT_ACTIVE}, {@code NOT_REDEEMABLE}; {@code STALE} if token or
     *     connection do not keep still
     */
    public TokenMetadata redeem(Actor actor, TokenSecret secret, RedemptionId redemption) {
        requireNonNull(actor, "actor");
        requireNonNull(redemption, "redemption");
        return redeeming.redeem(actor, secret, redemption).metadata(clock.instant());
    }

    /**
     * Whether the object of a claimed token may be handed to its destination at this moment: its redemption is under
     * way and in time, and connection, activation, data type and consent are as they must be. For whoever serves the
     * object to ask each time; a deactivation or withdrawal that has returned is a no, and so is a redemption that ends
     * while that is looked at, as far as the repository shows it: inside a transaction that sees one moment it cannot.
     *
     * @param destination the organization that fetches
     * @param id the token
     * @return whether it may have the object now
     * @throws RefusedException {@code NOT_FOUND} if the token is absent, or another organization's
     * @throws PortFailedException if that cannot be found out, which is no yes
     */
    public boolean mayFetch(OrganizationId destination, TokenId id) {
        ShareToken token = recorded(destination, id);
        if (!token.flow().destination().equals(destination)) {
            throw new RefusedException(Refusal.NO_SUCH_TOKEN);
        }
        return redeeming.mayFetch(token);
    }

    /**
     * The destination has taken the object, and may use it once this returns. Connection and consent are asked again; a
     * completion that they refuse leaves the token as it is, for its time-out to end. To repeat a call whose outcome is
     * unknown, {@link #show} first: a second completion is refused, as {@code WRONG_STATUS}.
     *
     * @param actor who acts: the destination
     * @param id the token
     * @return the token, redeemed
     * @throws RefusedException {@code NOT_FOUND}; {@code WRONG_STATUS}, {@code EXPIRED} if it is too late;
     *     {@code CONNECTION_NOT_ACTIVE}, {@code NOT_REDEEMABLE}; {@code STALE} if token or connection do not keep still
     */
    public TokenMetadata complete(Actor actor, TokenId id) {
        requireNonNull(actor, "actor");
        return completed(id, (token, basis, now) -> token.complete(actor, basis, now));
    }

    /**
     * The destination has taken the object in this redemption; see {@link #complete(Actor, TokenId)}.
     *
     * @param actor who acts: the destination
     * @param id the token
     * @param redemption the redemption that claimed it
     * @return the token, redeemed
     * @throws RefusedException {@code ALREADY_REDEEMED} if another redemption claimed it; otherwise as
     *     {@link #complete(Actor, TokenId)}
     */
    public TokenMetadata complete(Actor actor, TokenId id, RedemptionId redemption) {
        requireNonNull(actor, "actor");
        requireNonNull(redemption, "redemption");
        return completed(id, (token, basis, now) -> token.complete(actor, redemption, basis, now));
    }

    private TokenMetadata completed(TokenId id, Redeeming.Completion completion) {
        return redeeming.complete(requireNonNull(id, "id"), completion).metadata(clock.instant());
    }

    /**
     * The destination could not take the object. The token ends; for another try, the source issues another.
     *
     * @param actor who acts: the destination
     * @param id the token
     * @param reason why, in its own words
     * @return the token, failed
     * @throws RefusedException {@code NOT_FOUND}; {@code WRONG_STATUS}, {@code EXPIRED} if it is too late
     */
    public TokenMetadata fail(Actor actor, TokenId id, FailureReason reason) {
        requireNonNull(actor, "actor");
        requireNonNull(reason, "reason");
        return ended(id, (token, now) -> token.fail(actor, reason, now));
    }

    /**
     * The destination could not take the object in this redemption; see {@link #fail(Actor, TokenId, FailureReason)}.
     *
     * @param actor who acts: the destination
     * @param id the token
     * @param redemption the redemption that claimed it
     * @param reason why, in its own words
     * @return the token, failed
     * @throws RefusedException {@code ALREADY_REDEEMED} if another redemption claimed it; otherwise as
     *     {@link #fail(Actor, TokenId, FailureReason)}
     */
    public TokenMetadata fail(Actor actor, TokenId id, RedemptionId redemption, FailureReason reason) {
        requireNonNull(actor, "actor");
        requireNonNull(redemption, "redemption");
        requireNonNull(reason, "reason");
        return ended(id, (token, now) -> token.fail(actor, redemption, reason, now));
    }

    /**
     * Either side ends a token that has not been claimed.
     *
     * @param actor who acts: the source or the destination
     * @param id the token
     * @return the token, expired
     * @throws RefusedException {@code NOT_FOUND}; {@code WRONG_STATUS} once it is claimed, {@code EXPIRED} if its time
     *     is over anyway
     */
    public TokenMetadata expire(Actor actor, TokenId id) {
        requireNonNull(actor, "actor");
        return ended(id, (token, now) -> token.expire(actor, now));
    }

    private TokenMetadata ended(TokenId id, BiFunction<ShareToken, Instant, TokenRuling> verb) {
        ShareToken ended = loop.finish(requireNonNull(id, "id"), token -> verb.apply(token, clock.instant()));
        return ended.metadata(clock.instant());
    }

    /**
     * Writes down the end of every token whose time is over, claimed or not, with its event. For a host to call now and
     * then: no rule waits for it. One token that cannot be written stops no other, and is left for the next sweep; a
     * port that fails is logged as a warning.
     *
     * @return how many ends were written down
     * @throws PortFailedException if the tokens that are due cannot be listed, and then nothing was changed; once some
     *     are written down, the rest is left for the next sweep instead
     */
    public int sweep() {
        return new Sweep<>(tokens::due, Position::ofEnd, (due, now) -> loop.finish(due.id(), token -> token.end(now)))
                .run(clock.instant());
    }

    /**
     * Forgets tokens that have long been over, with their events: relay those first. Whoever asks for a token that is
     * forgotten gets the answer for an unknown one.
     *
     * @param kept for how long a token is kept once it is over; not negative
     * @return how many were forgotten: at most {@link #PURGED_AT_ONCE}, and fewer only if there are no more
     * @throws RefusedException {@code INVALID} if the duration is negative
     * @throws PortFailedException if the repository failed; some may have been forgotten
     */
    public int purge(Duration kept) {
        if (kept.isNegative()) {
            throw new RefusedException(
                    Refusal.of(RefusalReason.INVALID, "a duration of " + kept, "zero or a positive duration"));
        }
        Instant now = clock.instant();
        boolean sinceEver = kept.compareTo(Duration.between(FIRST_INSTANT, now)) > 0;
        return sinceEver ? 0 : tokens.purge(now.minus(kept), PURGED_AT_ONCE);
    }

    /**
     * A token as one of its parties may see it.
     *
     * @param viewer the organization that looks
     * @param id the token
     * @return the token
     * @throws RefusedException {@code NOT_FOUND} if it is absent, or not the viewer's
     */
    public TokenMetadata show(OrganizationId viewer, TokenId id) {
        return recorded(viewer, id).metadata(clock.instant());
    }

    /**
     * A token as one of its parties may see it that holds its secret: for a look before it is redeemed. Nothing happens
     * to it.
     *
     * @param viewer the organization that looks
     * @param secret its secret
     * @return the token
     * @throws RefusedException {@code NOT_FOUND} if it is absent, or not the viewer's
     */
    public TokenMetadata show(OrganizationId viewer, TokenSecret secret) {
        requireNonNull(viewer, "viewer");
        return seen(viewer, tokens.find(secret.digest())).metadata(clock.instant());
    }

    /**
     * The history of a token as one of its parties may see it: the other side's staff is not shown.
     *
     * @param viewer the organization that looks
     * @param id the token
     * @return all its events, in sequence
     * @throws RefusedException {@code NOT_FOUND} if it is absent, or not the viewer's
     */
    public List<TokenEvent> events(OrganizationId viewer, TokenId id) {
        return tokens
                .events(recorded(viewer, id))
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_TOKEN))
                .stream()
                .map(event -> event.seenBy(viewer))
                .toList();
    }

    private ShareToken recorded(OrganizationId viewer, TokenId id) {
        requireNonNull(viewer, "viewer");
        return seen(viewer, tokens.find(requireNonNull(id, "id")));
    }

    private static ShareToken seen(OrganizationId viewer, Optional<ShareToken> found) {
        return found.filter(token -> token.flow().roleOf(viewer).isPresent())
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_TOKEN));
    }

    /**
     * The tokens that were issued to an organization, in the order in which they were.
     *
     * @param destination the organization that looks
     * @param filter which of them, and how many
     * @return the first page of those asked for
     */
    public TokenPage inbound(OrganizationId destination, TokenFilter filter) {
        return list(destination, Role.DESTINATION, filter);
    }

    /**
     * The tokens that an organization has issued, in the order in which it did.
     *
     * @param source the organization that looks
     * @param filter which of them, and how many
     * @return the first page of those asked for
     */
    public TokenPage outbound(OrganizationId source, TokenFilter filter) {
        return list(source, Role.SOURCE, filter);
    }

    private TokenPage list(OrganizationId viewer, Role role, TokenFilter filter) {
        Instant now = clock.instant();
        List<ShareToken> found = tokens.list(new TokenQuery(
                requireNonNull(viewer, "viewer"),
                role,
                filter.connection(),
                filter.status(),
                now,
                filter.after(),
                filter.limit() + 1));
        List<ShareToken> page = found.stream().limit(filter.limit()).toList();
        return new TokenPage(
                page.stream().map(token -> token.metadata(now)).toList(),
                found.size() > page.size() ? Optional.of(Position.of(page.get(page.size() - 1))) : Optional.empty());
    }
}
