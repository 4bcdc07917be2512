package dev.connections.proofs.spec;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenRuling;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenTerms;
import java.time.Instant;
import java.util.Optional;

/** A share token of the spec's as one of the library's, and the library's answers to the spec's commands. */
record ToldToken(TlaValue told) {

    private static final TokenSettings SETTINGS = new TokenSettings(Told.ticks(2), Told.ticks(2), Told.ticks(1));
    private static final TokenDigest DIGEST = TokenDigest.restore("0".repeat(64));
    private static final TokenId ID = TokenId.of("cnst_1");
    private static final SharedObject OBJECT = SharedObject.of(DataType.RECORDS, "obj-1", "ann");
    private static final FailureReason NO_SPACE = FailureReason.of("no space left");
    private static final Connection ACTIVE = active();

    /** Active in its first activation. */
    private static Connection active() {
        Offer offer = Offer.to(Told.DESTINATION).named("Newsletter").sharing(DataType.RECORDS);
        Terms terms = Terms.of(Told.FLOW, Settings.ENABLED_BY_DEFAULT);
        Actor source = Actor.of(Told.SOURCE).via(Channel.API);
        return ((Change) Connection.create(
                        ConnectionId.of("con_1"), terms, offer, source, Told.instant(new TlaValue(0))))
                .connection();
    }

    ShareToken token() {
        Optional<String> cause = Told.text(told.field("cause"));
        return ShareToken.restore(TokenForm.builder()
                .formVersion(TokenForm.VERSION)
                .id(ID.value())
                .digest(DIGEST.value())
                .connection(ACTIVE.id().value())
                .source(Told.SOURCE)
                .destination(Told.DESTINATION)
                .epoch(told.field("epoch").number())
                .dataType(OBJECT.dataType().name())
                .object(OBJECT.id().value())
                .subject(OBJECT.subject().value())
                .issuedAt(Told.instant(told.field("issuedAt")))
                .expiresAt(Told.instant(told.field("expiresAt")))
                .status(told.field("status").text())
                .version(told.field("version").number())
                .updatedAt(Told.instant(told.field("updatedAt")))
                .endsAt(Told.instant(told.field("endsAt")))
                .cause(cause)
                .redemption(Told.text(told.field("redemption")))
                .failureReason(cause.filter("REPORTED"::equals).map(reported -> NO_SPACE.value()))
                .build());
    }

    /** What the library answers to a command of the spec's: its name, the command, and what the token rests on. */
    TokenRuling rule(TlaValue told, Instant now) {
        TlaValue command = told.at(1);
        Basis basis = Basis.valueOf(told.at(2).text());
        if (told.at(0).text().equals("sweep")) {
            return token().end(now);
        }
        return command.field("by").text().equals("system")
                ? token().giveUp(basis, now)
                : rule(told.at(0).text(), command, basis, now);
    }

    private TokenRuling rule(String action, TlaValue command, Basis basis, Instant now) {
        Actor actor = Told.actor(command.field("by"), Channel.API);
        Optional<RedemptionId> redemption =
                Told.text(command.field("redemption")).map(RedemptionId::of);
        return switch (action) {
            case "issue" -> ShareToken.issue(terms(now), basis, actor);
            case "redeem" -> token().redeem(actor, redemption.orElseThrow(), basis, SETTINGS, now);
            case "complete" ->
                redemption
                        .map(named -> token().complete(actor, named, basis, now))
                        .orElseGet(() -> token().complete(actor, basis, now));
            case "fail" ->
                redemption
                        .map(named -> token().fail(actor, named, NO_SPACE, now))
                        .orElseGet(() -> token().fail(actor, NO_SPACE, now));
            case "expire" -> token().expire(actor, now);
            default -> throw new AssertionError(action);
        };
    }

    private static TokenTerms terms(Instant now) {
        return TokenTerms.of(ID, DIGEST, ACTIVE, OBJECT, SETTINGS.validity(now));
    }
}
