package dev.connections.token;

import static dev.connections.token.Basis.STANDS;
import static dev.connections.token.Scene.CLAIMED;
import static dev.connections.token.Scene.COMPLETE_BY;
import static dev.connections.token.Scene.DESTINATION;
import static dev.connections.token.Scene.EXPIRES;
import static dev.connections.token.Scene.IN_TIME;
import static dev.connections.token.Scene.ISSUED;
import static dev.connections.token.Scene.SOURCE;
import static dev.connections.token.Scene.STRANGER;
import static dev.connections.token.Scene.change;
import static dev.connections.token.TokenSettings.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.Actor;
import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.InconsistentException;
import dev.connections.ObjectId;
import dev.connections.RedemptionId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Neither secret nor person, object, redemption, reason or staff comes out of a share token's words. */
class TokenSecrecyTest {

    private static final String CANARY = "canary-7391";
    private static final TokenSecret SECRET =
            TokenSecret.ofRandom(HexFormat.of().parseHex("c0ffee".repeat(10) + "c0ff"));
    private static final SharedObject OBJECT =
            SharedObject.of(DataType.RECORDS, CANARY + "-object", CANARY + "-subject");
    private static final RedemptionId REDEMPTION = RedemptionId.of(CANARY + "-redemption");
    private static final FailureReason REASON = FailureReason.of(CANARY + "-reason");

    private final TokenTerms terms =
            TokenTerms.of(Scene.TOKEN, SECRET.digest(), Scene.active(), OBJECT, new Validity(ISSUED, EXPIRES));
    private final TokenChange issue = change(ShareToken.issue(terms, STANDS, of(SOURCE)));
    private final TokenChange claim =
            change(issue.token().redeem(of(DESTINATION), REDEMPTION, STANDS, DEFAULT, CLAIMED));
    private final TokenChange completion = change(claim.token().complete(of(DESTINATION), REDEMPTION, STANDS, IN_TIME));
    private final TokenChange report = change(claim.token().fail(of(DESTINATION), REDEMPTION, REASON, IN_TIME));
    private final List<TokenChange> changes = List.of(
            issue,
            claim,
            completion,
            report,
            change(claim.token().giveUp(Basis.NO_CONSENT, CLAIMED)),
            change(claim.token().end(COMPLETE_BY)),
            change(issue.token().expire(of(SOURCE), CLAIMED)),
            change(issue.token().end(EXPIRES)));

    private static Actor of(Actor actor) {
        return actor.as(CANARY + "-staff");
    }

    private static void hides(Object shown) {
        assertThat(String.valueOf(shown))
                .doesNotContain(CANARY, "c0ffee", SECRET.digest().value());
    }

    private List<TokenRuling> rulings(ShareToken token, Actor actor) {
        RedemptionId other = RedemptionId.of(CANARY + "-other");
        return List.of(
                ShareToken.issue(terms, Basis.NO_CONSENT, actor),
                token.redeem(actor, REDEMPTION, STANDS, DEFAULT, IN_TIME),
                token.redeem(actor, other, Basis.OTHER_EPOCH, DEFAULT, IN_TIME),
                token.complete(actor, other, STANDS, IN_TIME),
                token.complete(actor, Basis.CONNECTION_NOT_ACTIVE, EXPIRES),
                token.fail(actor, other, REASON, IN_TIME),
                token.fail(actor, REASON, EXPIRES),
                token.expire(actor, IN_TIME),
                token.giveUp(STANDS, CLAIMED),
                token.end(CLAIMED));
    }

    @Test
    @Tag("promise-37")
    void values_do_not_show_them() {
        List<Object> shown = new ArrayList<>(List.of(SECRET, SECRET.digest(), OBJECT, REDEMPTION, REASON, terms));
        for (TokenChange change : changes) {
            ShareToken token = change.token();
            shown.addAll(List.of(
                    change,
                    token,
                    token.state(),
                    token.toForm(),
                    TokenForm.builder().like(token.toForm()),
                    token.metadata(EXPIRES),
                    change.event(),
                    change.event().toForm(),
                    TokenEventForm.builder().like(change.event().toForm()),
                    change.event().seenBy(Scene.ACME)));
            Stream.of(SOURCE, DESTINATION, STRANGER).forEach(actor -> shown.addAll(rulings(token, of(actor))));
        }
        assertThat(shown).hasSize(6 + 8 * (10 + 30)).allSatisfy(TokenSecrecyTest::hides);
    }

    @Test
    void values_show_what_tells_them_apart() {
        assertThat(claim.token()).hasToString("token cnst_1 of connection con_1 org_acme -> org_globex PENDING #2");
        assertThat(claim.token().toForm()).hasToString("TokenForm cnst_1 of connection con_1 PENDING #2");
        assertThat(claim.token().metadata(COMPLETE_BY))
                .hasToString("token cnst_1 of connection con_1 org_acme -> org_globex FAILED #2");
        assertThat(terms).hasToString("token cnst_1 of connection con_1 org_acme -> org_globex");
        assertThat(claim.event()).hasToString("CLAIMED cnst_1 #2 at 2026-03-04T10:00:00Z");
        assertThat(claim.event().toForm()).hasToString("TokenEventForm CLAIMED cnst_1 #2");
        assertThat(claim.token().state()).hasToString("PENDING #2");
        assertThat(OBJECT).hasToString("one of records");
    }

    /** Not in their strings alone: nothing that an event or the metadata can be asked for holds them. */
    @Test
    @Tag("promise-37")
    void events_and_metadata_do_not_hold_them() {
        for (TokenChange change : changes) {
            TokenEvent event = change.event().seenBy(Scene.INITECH);
            answers(event).forEach(TokenSecrecyTest::hides);
            answers(event.toForm()).forEach(TokenSecrecyTest::hides);
            List<Object> metadata = answers(change.token().metadata(IN_TIME));
            assertThat(metadata).hasSize(11).contains(ObjectId.of(CANARY + "-object"));
            metadata.forEach(answer -> assertThat(answer)
                    .isNotIn(OBJECT.subject(), REDEMPTION, REASON, SECRET, SECRET.digest())
                    .isNotIn(Optional.of(REDEMPTION), Optional.of(REASON)));
            metadata.forEach(TokenSecrecyTest::hides);
        }
    }

    private static List<Object> answers(Object value) {
        Class<?> declared = value.getClass().getSuperclass();
        return Stream.of(declared.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(method -> answer(method, value))
                .toList();
    }

    private static Object answer(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new LinkageError(method.getName(), impossible);
        }
    }

    @Test
    void a_form_holds_the_digest_and_never_the_secret() {
        for (TokenChange change : changes) {
            TokenForm form = change.token().toForm();
            assertThat(form.digest()).isEqualTo(SECRET.digest().value());
            assertThat(answers(form).stream().map(String::valueOf).filter(text -> text.contains("cnsx_")))
                    .isEmpty();
        }
    }

    @Test
    void a_column_mistaken_for_another_is_refused_without_quoting_it() {
        TokenForm kept = report.token().toForm();
        TokenEventForm event = report.event().toForm();
        List<ImmutableTokenForm.Builder> tokens = List.of(
                like(kept).status(CANARY),
                like(kept).cause(CANARY),
                like(kept).digest(CANARY),
                like(kept).digest(SECRET.reveal()),
                like(kept).dataType(CANARY + "!"),
                like(kept).source(kept.destination()),
                like(kept).version(1),
                like(kept).epoch(0));
        List<Throwable> refused = new ArrayList<>();
        tokens.forEach(form -> refused.add(catchThrowable(() -> ShareToken.restore(form.build()))));
        Stream.of(
                        like(event).type(CANARY),
                        like(event).channel(CANARY),
                        like(event).from(CANARY),
                        like(event).to(CANARY),
                        like(event).cause(CANARY))
                .forEach(form -> refused.add(catchThrowable(() -> TokenEvent.restore(form.build()))));
        assertThat(refused).hasSize(13).allSatisfy(mistake -> {
            assertThat(mistake).isInstanceOf(InconsistentException.class).hasNoCause();
            hides(mistake);
        });
    }

    @Test
    void an_incomplete_form_is_refused_without_quoting_it() {
        hides(catchThrowable(
                () -> TokenForm.builder().subject(CANARY).object(CANARY).build()));
        hides(catchThrowable(() -> TokenEventForm.builder().principal(CANARY).build()));
        assertThat(catchThrowable(() -> TokenForm.builder().subject(CANARY).build()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_history_that_does_not_follow_is_refused_without_quoting_it() {
        Throwable refused = catchThrowable(() -> TokenState.fold(terms, List.of(issue.event(), completion.event())));
        assertThat(refused).isInstanceOf(InconsistentException.class);
        hides(refused);
    }

    private static TokenForm.Builder like(TokenForm form) {
        TokenForm.Builder builder = TokenForm.builder();
        builder.like(form);
        return builder;
    }

    private static TokenEventForm.Builder like(TokenEventForm form) {
        TokenEventForm.Builder builder = TokenEventForm.builder();
        builder.like(form);
        return builder;
    }
}
