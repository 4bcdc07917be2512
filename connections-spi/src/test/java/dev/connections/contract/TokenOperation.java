package dev.connections.contract;

import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.OBJECT;
import static dev.connections.contract.TokenScene.REASON;
import static dev.connections.contract.TokenScene.REDEMPTION;

import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.service.TokenFilter;
import dev.connections.service.TokenPage;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenMetadata;
import java.time.Duration;
import java.util.function.Function;

/**
 * Everything that can be asked of the service of share tokens, the token it is about, and the answer in a few words.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum TokenOperation {
    ISSUE(TokenScene::issued, (service, scene, token) -> service.issue(scene.source, scene.connection, OBJECT)),
    REDEEM(
            TokenScene::issued,
            (service, scene, token) -> service.redeem(scene.destination, token.secret(), REDEMPTION)),
    REDEEM_AGAIN(
            TokenScene::claimed,
            (service, scene, token) -> service.redeem(scene.destination, token.secret(), REDEMPTION)),
    MAY_FETCH(
            TokenScene::claimed,
            (service, scene, token) -> service.mayFetch(scene.scene.flow.destination(), id(token))),
    COMPLETE(TokenScene::claimed, (service, scene, token) -> service.complete(scene.destination, id(token))),
    COMPLETE_NAMED(
            TokenScene::claimed, (service, scene, token) -> service.complete(scene.destination, id(token), REDEMPTION)),
    FAIL(TokenScene::claimed, (service, scene, token) -> service.fail(scene.destination, id(token), REASON)),
    FAIL_NAMED(
            TokenScene::claimed,
            (service, scene, token) -> service.fail(scene.destination, id(token), REDEMPTION, REASON)),
    EXPIRE(TokenScene::issued, (service, scene, token) -> service.expire(scene.source, id(token))),
    SWEEP(scene -> overdue(scene, 365), (service, scene, token) -> service.sweep()),
    PURGE(scene -> overdue(scene, 730), (service, scene, token) -> service.purge(Duration.ZERO)),
    SHOW(TokenScene::issued, (service, scene, token) -> service.show(scene.scene.flow.source(), id(token))),
    SHOW_BY_SECRET(
            TokenScene::issued,
            (service, scene, token) -> service.show(scene.scene.flow.destination(), token.secret())),
    HISTORY(
            TokenScene::completed,
            (service, scene, token) -> service.events(scene.scene.flow.source(), id(token)).stream()
                    .map(TokenEvent::type)
                    .toList()),
    INBOUND(
            TokenScene::issued,
            (service, scene, token) -> words(service.inbound(scene.scene.flow.destination(), TokenFilter.all()))),
    OUTBOUND(
            TokenScene::issued,
            (service, scene, token) -> words(service.outbound(scene.scene.flow.source(), TokenFilter.all())));

    private final Function<TokenScene, IssuedToken> preparation;
    private final Call call;

    TokenOperation(Function<TokenScene, IssuedToken> preparation, Call call) {
        this.preparation = preparation;
        this.call = call;
    }

    /** What is asked. */
    private interface Call {
        Object on(ShareTokens service, TokenScene scene, IssuedToken token);
    }

    /** Puts in the token that must be there. */
    IssuedToken prepare(TokenScene scene) {
        return preparation.apply(scene);
    }

    /** Asks, and words the answer so that it is the same in every scene. */
    String run(TokenScene scene, IssuedToken token, Interception interception) {
        Object answer = call.on(scene.tokens(interception), scene, token);
        if (answer instanceof IssuedToken issued) {
            return words(issued.metadata());
        }
        return answer instanceof TokenMetadata metadata ? words(metadata) : String.valueOf(answer);
    }

    /** Long before all else, so that nothing else is over by then. */
    private static IssuedToken overdue(TokenScene scene, int days) {
        scene.clock.set(Cast.NOON.minus(Duration.ofDays(days)));
        IssuedToken token = scene.claimed();
        scene.clock.advance(COMPLETION);
        return token;
    }

    private static TokenId id(IssuedToken token) {
        return token.metadata().id();
    }

    private static Object words(TokenPage page) {
        return page.tokens().stream().map(TokenOperation::words).toList();
    }

    private static String words(TokenMetadata token) {
        return token.status() + " #" + token.version()
                + token.cause().map(cause -> " " + cause).orElse("");
    }
}
