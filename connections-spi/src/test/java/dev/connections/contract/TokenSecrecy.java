package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.TokenScene.OBJECT;
import static dev.connections.contract.TokenScene.REASON;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusedException;
import dev.connections.contract.TokenFaultTable.PreparedToken;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.TokenFilter;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventForm;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenMetadata;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A secret is shown once; nobody's name, object, reason or redemption is in anything that is worded. */
interface TokenSecrecy extends TokenTests {

    List<Function<TokenScene, IssuedToken>> STATES = List.of(
            TokenScene::issued, TokenScene::claimed, TokenScene::completed, TokenScene::failed, TokenScene::expired);

    private static String bits(IssuedToken token) {
        return token.secret().reveal().substring("cnsx_".length());
    }

    private static void assertClean(IssuedToken token, Object worded) {
        assertThat(String.valueOf(worded))
                .doesNotContain("canary", "cnsx_")
                .doesNotContain(bits(token), token.secret().digest().value());
    }

    /** What we say of a failure; not what the adapter said, which is the cause. */
    private static void assertClean(IssuedToken token, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof PortFailedException || each instanceof RefusedException) {
                assertClean(token, (Object) each);
                assertClean(token, (Object) each.getLocalizedMessage());
            }
        }
    }

    /** Whatever a value lets be read of it. */
    private static List<Object> accessible(Object value, Class<?> type) {
        List<Object> read = new ArrayList<>();
        for (Method method : type.getMethods()) {
            boolean accessor = method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class;
            if (accessor) {
                try {
                    Object answer = method.invoke(value);
                    read.add(answer instanceof Optional<?> optional ? optional.orElse(null) : answer);
                } catch (ReflectiveOperationException unreadable) {
                    throw new LinkageError("unreadable", unreadable);
                }
            }
        }
        return read;
    }

    private static Stream<Object> everythingWorded(TokenScene scene, IssuedToken token) {
        ShareToken kept = scene.recorded(token);
        List<TokenEvent> history = scene.history(kept.id());
        var tokens = scene.tokens();
        return Stream.concat(
                history.stream().flatMap(event -> Stream.of(event, event.toForm())),
                Stream.of(
                        token,
                        token.metadata(),
                        token.secret(),
                        token.secret().digest(),
                        kept,
                        kept.toForm(),
                        kept.terms(),
                        kept.terms().object(),
                        kept.state(),
                        kept.redemption(),
                        kept.failureReason(),
                        OBJECT,
                        REASON,
                        REDEMPTION,
                        tokens,
                        tokens.show(scene.scene.flow.source(), kept.id()),
                        tokens.events(scene.scene.flow.source(), kept.id()),
                        tokens.inbound(scene.scene.flow.destination(), TokenFilter.all())));
    }

    @Test
    @Tag("promise-37")
    default void nothing_that_prints_itself_prints_a_secret_a_person_or_what_came_from_outside() {
        TokenScene scene = tokenScene();
        for (Function<TokenScene, IssuedToken> state : STATES) {
            IssuedToken token = state.apply(scene);
            everythingWorded(scene, token).forEach(worded -> assertClean(token, worded));
        }
    }

    @Test
    default void neither_events_nor_metadata_hold_what_is_nobodys_business() {
        TokenScene scene = tokenScene();
        for (Function<TokenScene, IssuedToken> state : STATES) {
            IssuedToken token = state.apply(scene);
            List<Object> hidden = List.of(
                    ANN, REASON, REDEMPTION, token.secret(), token.secret().digest(), OBJECT);
            List<String> texts = hiddenTexts(token);
            for (TokenEvent event : scene.history(token.metadata().id())) {
                assertThat(accessible(event, TokenEvent.class)).doesNotContainAnyElementsOf(hidden);
                assertThat(accessible(event, TokenEvent.class)).doesNotContain(OBJECT.id());
                assertThat(accessible(event.toForm(), TokenEventForm.class))
                        .contains(event.token().value())
                        .doesNotContainAnyElementsOf(texts);
            }
            TokenMetadata metadata = scene.tokens()
                    .show(scene.scene.flow.source(), token.metadata().id());
            assertThat(accessible(metadata, TokenMetadata.class))
                    .contains(OBJECT.id())
                    .doesNotContainAnyElementsOf(hidden);
        }
    }

    private static List<String> hiddenTexts(IssuedToken token) {
        return List.of(
                ANN.value(),
                OBJECT.id().value(),
                REASON.value(),
                REDEMPTION.value(),
                token.secret().reveal(),
                bits(token),
                token.secret().digest().value());
    }

    @Test
    @Tag("promise-27")
    default void a_store_learns_the_digest_and_never_the_secret() {
        TokenScene scene = tokenScene();
        for (Function<TokenScene, IssuedToken> state : STATES) {
            IssuedToken token = state.apply(scene);
            assertThat(accessible(scene.recorded(token).toForm(), TokenForm.class))
                    .contains(token.secret().digest().value())
                    .doesNotContain(token.secret().reveal(), bits(token), token.secret());
        }
    }

    @Test
    default void no_refusal_says_more_than_it_must() {
        TokenScene scene = tokenScene();
        int refused = 0;
        for (TokenOperation operation : TokenOperation.values()) {
            for (Function<TokenScene, IssuedToken> state : STATES) {
                IssuedToken token = state.apply(scene);
                Attempt<String> attempt = Attempt.of(() -> operation.run(scene, token, Interception.NONE));
                attempt.thrown().ifPresent(thrown -> assertClean(token, thrown));
                refused += attempt.thrown().orElse(null) instanceof RefusedException ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    @Tag("promise-37")
    default void no_failure_of_a_port_makes_us_say_more_than_we_must() {
        for (TokenOperation operation : TokenOperation.values()) {
            FaultInjection.of(
                            name -> PreparedToken.of(operation, tokenScene(operation + name)),
                            (prepared, faults) -> prepared.tryWith(faults, operation))
                    .everywhere()
                    .forEach(run -> run.attempt()
                            .thrown()
                            .ifPresent(thrown -> assertClean(run.stage().token(), thrown)));
        }
    }
}
