package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The share tokens of the reference model. They know one clock, the one given; it may go backwards. */
final class ModelTokens implements TokensUnderTest {

    private static final Duration LIFETIME = Duration.ofDays(14);
    private static final Duration TIME_TO_COMPLETE = Duration.ofHours(1);

    private final ModelTokenGuards guards;
    private final Map<String, ModelToken> tokens = new LinkedHashMap<>();
    private final Map<String, List<ModelEvent>> events = new LinkedHashMap<>();

    ModelTokens(ReferenceModel world) {
        this.guards = new ModelTokenGuards(world);
    }

    @Override
    public ModelAnswer issue(
            Instant now,
            String as,
            String connection,
            String token,
            String dataType,
            String object,
            String subject,
            Optional<Duration> lifetime) {
        if (tokens.containsKey(token)) {
            throw new IllegalArgumentException("A label used again");
        }
        boolean isValid = ModelText.isInstant(now)
                && ModelText.isText(as)
                && ModelText.isText(connection)
                && ModelText.isDataType(dataType)
                && ModelText.isText(object)
                && ModelText.isText(subject)
                && lifetime.stream().allMatch(ModelTokenRules::isLifetime);
        if (!isValid) {
            return ModelAnswer.refused("INVALID");
        }
        Optional<ModelConnection> through = guards.connectionOf(as, connection);
        if (through.isEmpty()) {
            return ModelAnswer.refused("NOT_FOUND");
        }
        if (as.equals(through.get().destination())) {
            return ModelAnswer.refused("WRONG_ACTOR");
        }
        Optional<String> refusal = guards.refusalToIssue(now, through.get(), dataType, subject);
        if (refusal.isPresent()) {
            return ModelAnswer.refused(refusal.get());
        }
        Instant at = ModelText.truncated(now);
        ModelToken issued = new ModelToken(
                token,
                connection,
                dataType,
                object,
                subject,
                through.get().epoch(),
                "CREATED",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ModelText.truncated(at.plus(lifetime.orElse(LIFETIME))),
                Optional.empty(),
                1,
                at,
                at);
        write(issued, "issued", Optional.empty(), as);
        return done(now, token);
    }

    @Override
    public ModelAnswer redeem(Instant now, String as, String token, String redemption) {
        Optional<String> refusal = refusalOfDestination(now, as, token, Optional.of(redemption));
        if (refusal.isPresent()) {
            return ModelAnswer.refused(refusal.get());
        }
        ModelToken before = tokens.get(token);
        if (before.redemption().isPresent()) {
            return done(now, token);
        }
        Optional<String> unusable = ModelTokenRules.refusal(before, ModelText.truncated(now), "CREATED")
                .or(() -> guards.refusalToUse(now, before));
        if (unusable.isPresent()) {
            return ModelAnswer.refused(unusable.get());
        }
        Instant at = ModelText.truncated(now);
        write(before.claimed(redemption, at, at.plus(TIME_TO_COMPLETE)), "claimed", Optional.of("CREATED"), as);
        return done(now, token);
    }

    @Override
    public ModelAnswer complete(Instant now, String as, String token, Optional<String> redemption) {
        Optional<String> refusal = refusalOfDestination(now, as, token, redemption)
                .or(() -> ModelTokenRules.refusal(tokens.get(token), ModelText.truncated(now), "PENDING"))
                .or(() -> guards.refusalToUse(now, tokens.get(token)));
        if (refusal.isPresent()) {
            return ModelAnswer.refused(refusal.get());
        }
        write(tokens.get(token).ended("REDEEMED", ModelText.truncated(now)), "completed", Optional.of("PENDING"), as);
        return done(now, token);
    }

    @Override
    public ModelAnswer fail(Instant now, String as, String token, Optional<String> redemption, String reason) {
        if (!ModelText.isWords(reason)) {
            return ModelAnswer.refused("INVALID");
        }
        Optional<String> refusal = refusalOfDestination(now, as, token, redemption)
                .or(() -> ModelTokenRules.refusal(tokens.get(token), ModelText.truncated(now), "PENDING"));
        if (refusal.isPresent()) {
            return ModelAnswer.refused(refusal.get());
        }
        Instant at = ModelText.truncated(now);
        write(tokens.get(token).failed("REPORTED", Optional.of(reason), at), "failed", Optional.of("PENDING"), as);
        return done(now, token);
    }

    @Override
    public ModelAnswer expire(Instant now, String as, String token) {
        Optional<String> refusal = refusalOfWords(now, as, token, Optional.empty())
                .or(() -> token(token)
                        .filter(found -> guards.isParty(as, found))
                        .map(found -> ModelTokenRules.refusal(found, ModelText.truncated(now), "CREATED"))
                        .orElse(Optional.of("NOT_FOUND")));
        if (refusal.isPresent()) {
            return ModelAnswer.refused(refusal.get());
        }
        write(tokens.get(token).ended("EXPIRED", ModelText.truncated(now)), "expired", Optional.of("CREATED"), as);
        return done(now, token);
    }

    @Override
    public void sweep(Instant now) {
        Instant at = ModelText.truncated(now);
        for (ModelToken token : List.copyOf(tokens.values())) {
            if (ModelTokenRules.isExpiryDue(token, at)) {
                write(token.ended("EXPIRED", at), "expired", Optional.of("CREATED"), "system");
            }
            if (ModelTokenRules.isTimeOutDue(token, at)) {
                write(token.failed("TIMED_OUT", Optional.empty(), at), "failed", Optional.of("PENDING"), "system");
            }
        }
    }

    @Override
    public int purge(Instant now, Duration kept) {
        Instant overSince = ModelText.truncated(now).minus(kept);
        List<ModelToken> over = tokens.values().stream()
                .filter(token -> !token.end().isAfter(overSince))
                .toList();
        over.forEach(token -> tokens.remove(token.id()));
        over.forEach(token -> events.remove(token.id()));
        return over.size();
    }

    @Override
    public boolean mayFetch(Instant now, String token) {
        return status(now, token).equals("PENDING")
                && guards.refusalToUse(now, tokens.get(token)).isEmpty();
    }

    @Override
    public Optional<ModelToken> token(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    @Override
    public String status(Instant now, String token) {
        return ModelTokenRules.status(tokens.get(token), ModelText.truncated(now));
    }

    @Override
    public List<ModelEvent> events(String token) {
        return List.copyOf(events.get(token));
    }

    /** All that makes a token worth nothing now, though its connection is active. */
    Set<String> causes(Instant now, String token) {
        return guards.causes(now, tokens.get(token));
    }

    private Optional<String> refusalOfDestination(Instant now, String as, String token, Optional<String> redemption) {
        Optional<String> nonsense = refusalOfWords(now, as, token, redemption);
        if (nonsense.isPresent()) {
            return nonsense;
        }
        if (token(token).filter(found -> guards.isDestination(as, found)).isEmpty()) {
            return Optional.of("NOT_FOUND");
        }
        boolean isAnothers =
                redemption.stream().anyMatch(given -> ModelTokenRules.isAnothers(tokens.get(token), given));
        return isAnothers ? Optional.of("ALREADY_REDEEMED") : Optional.empty();
    }

    private static Optional<String> refusalOfWords(Instant now, String as, String token, Optional<String> redemption) {
        boolean isValid = ModelText.isInstant(now)
                && ModelText.isText(as)
                && ModelText.isText(token)
                && redemption.stream().allMatch(ModelText::isText);
        return isValid ? Optional.empty() : Optional.of("INVALID");
    }

    private void write(ModelToken after, String event, Optional<String> from, String by) {
        tokens.put(after.id(), after);
        events.computeIfAbsent(after.id(), id -> new ArrayList<>())
                .add(new ModelEvent(after.version(), event, after.changedAt(), by, from, Optional.of(after.status())));
    }

    private ModelAnswer done(Instant now, String token) {
        return ModelAnswer.done(status(now, token), tokens.get(token).version());
    }
}
