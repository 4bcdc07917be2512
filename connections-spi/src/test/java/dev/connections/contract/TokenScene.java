package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.Role;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventForm;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A source and a destination with an active connection, a person who agrees, and the service of share tokens. */
final class TokenScene {

    static final Duration LIFETIME = Duration.ofDays(14);
    static final Duration COMPLETION = Duration.ofHours(1);
    static final SharedObject OBJECT = SharedObject.of(EVENTS, "canary-object", ANN.value());
    static final RedemptionId REDEMPTION = RedemptionId.of("canary-redemption");
    static final RedemptionId ANOTHER = RedemptionId.of("canary-another-redemption");
    static final FailureReason REASON = FailureReason.of("canary-reason");

    final Scene scene;
    final SettableClock clock;
    final Actor source;
    final Actor destination;
    final Actor stranger;
    final ConnectionId connection;

    /** Has the two connect, and the person agree. */
    TokenScene(Scene scene) {
        this.scene = scene;
        this.clock = scene.clock;
        this.source = scene.source;
        this.destination = scene.destination;
        this.stranger = scene.stranger;
        Offer offer = Offer.to(scene.flow.destination()).named("canary-name").sharing(EVENTS, RECORDS);
        this.connection = scene.connections().create(source, offer).id();
        scene.connections().activate(destination, connection);
        scene.grant(ANN);
    }

    ShareTokens tokens() {
        return scene.shareTokens();
    }

    ShareTokens tokens(Interception interception) {
        return scene.shareTokens(interception);
    }

    IssuedToken issued() {
        return tokens().issue(source, connection, OBJECT);
    }

    TokenMetadata redeem(IssuedToken token, Interception interception) {
        return tokens(interception).redeem(destination, token.secret(), REDEMPTION);
    }

    TokenMetadata redeem(IssuedToken token) {
        return redeem(token, Interception.NONE);
    }

    IssuedToken claimed() {
        IssuedToken token = issued();
        redeem(token);
        return token;
    }

    IssuedToken completed() {
        IssuedToken token = claimed();
        tokens().complete(destination, token.metadata().id());
        return token;
    }

    IssuedToken failed() {
        IssuedToken token = claimed();
        tokens().fail(destination, token.metadata().id(), REASON);
        return token;
    }

    IssuedToken expired() {
        IssuedToken token = issued();
        tokens().expire(source, token.metadata().id());
        return token;
    }

    void deactivate() {
        scene.connections().deactivate(source, connection);
    }

    void offerAgain() {
        scene.connections().reactivate(source, connection);
    }

    void reactivate() {
        offerAgain();
        scene.connections().activate(destination, connection);
    }

    void narrow() {
        scene.connections().changeDataTypes(source, connection, types(RECORDS));
    }

    void rename() {
        Connection recorded = scene.recorded().orElseThrow();
        scene.connections().rename(source, connection, "Name " + recorded.version());
    }

    void withdraw() {
        scene.withdraw(ANN);
    }

    ShareToken recorded(IssuedToken token) {
        return recorded(token.metadata().id()).orElseThrow();
    }

    Optional<ShareToken> recorded(TokenId id) {
        return scene.adapters.shareTokens().find(id);
    }

    List<TokenEvent> history(TokenId id) {
        return scene.adapters.shareTokens().events(id);
    }

    TokenEvent lastEvent(TokenId id) {
        List<TokenEvent> history = history(id);
        return history.get(history.size() - 1);
    }

    /** All tokens of the connection, in the order in which they were issued. */
    List<ShareToken> all() {
        return scene.adapters
                .shareTokens()
                .list(new TokenQuery(
                        scene.flow.source(),
                        Role.SOURCE,
                        Optional.of(connection),
                        Optional.empty(),
                        clock.now(),
                        Position.START,
                        10_000));
    }

    /** All that is kept, down to the last byte. */
    Kept kept() {
        List<ShareToken> tokens = all();
        return new Kept(
                tokens.stream().map(ShareToken::toForm).toList(),
                tokens.stream()
                        .flatMap(token -> history(token.id()).stream())
                        .map(TokenEvent::toForm)
                        .toList(),
                scene.recorded());
    }

    /** Each token is the fold of its events, and survives being written down. */
    void assertWhole() {
        for (ShareToken token : all()) {
            assertThat(TokenState.fold(token.terms(), history(token.id()))).isEqualTo(token.state());
            assertThat(ShareToken.restore(token.toForm())).isEqualTo(token);
        }
        scene.assertWhole();
    }

    /** What was answered is what is recorded, with an event for each version. */
    void assertStored(TokenMetadata answered) {
        assertThat(recorded(answered.id()).map(token -> token.metadata(clock.now())))
                .contains(answered);
        assertThat(history(answered.id())).hasSize((int) answered.version());
        assertWhole();
    }

    /** What a store has: tokens, their events, and their connection. */
    record Kept(List<TokenForm> tokens, List<TokenEventForm> events, Optional<Connection> connection) {}
}
