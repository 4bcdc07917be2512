package dev.connections.token;

import static dev.connections.token.Basis.STANDS;
import static dev.connections.token.Scene.CLAIMED;
import static dev.connections.token.Scene.DESTINATION;
import static dev.connections.token.Scene.EXPIRES;
import static dev.connections.token.Scene.FIRST;
import static dev.connections.token.Scene.ISSUED;
import static dev.connections.token.Scene.NO_SPACE;
import static dev.connections.token.Scene.SOURCE;
import static dev.connections.token.Scene.TICK;
import static dev.connections.token.Scene.day;
import static dev.connections.token.TokenSettings.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.Flow;
import dev.connections.ObjectId;
import dev.connections.RedemptionId;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Share tokens and what they are made of are values: equal when all their parts are, and only then. */
class TokenValuesTest {

    /** Each list holds values that differ, in the same order. */
    private static void assertDistinct(List<?> values, List<?> same) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                assertThat(values.get(i).equals(same.get(j)))
                        .as("%s and %s", values.get(i), same.get(j))
                        .isEqualTo(i == j);
            }
            assertThat(values.get(i))
                    .hasSameHashCodeAs(same.get(i))
                    .isNotEqualTo("text")
                    .isNotEqualTo(null);
        }
        assertThat(values.stream().map(Object::hashCode).distinct()).hasSizeGreaterThan(values.size() / 2);
    }

    private static List<SharedObject> objects() {
        return Stream.of("events", "records")
                .flatMap(type -> Stream.of("obj-1", "obj-2")
                        .flatMap(object -> Stream.of("ann", "bob")
                                .map(subject -> SharedObject.of(DataType.of(type), object, subject))))
                .toList();
    }

    private static List<TokenTerms> terms() {
        TokenTerms terms = Scene.terms();
        List<TokenTerms> all = new ArrayList<>(List.of(
                terms,
                like(terms).id(TokenId.of("cnst_2")).build(),
                like(terms).digest(TokenDigest.of("another")).build(),
                like(terms).connection(ConnectionId.of("con_2")).build(),
                like(terms).flow(Flow.from("org_globex").to("org_acme")).build(),
                like(terms).epoch(2).build(),
                like(terms).validity(new Validity(ISSUED, EXPIRES.plus(TICK))).build()));
        objects().stream()
                .filter(object -> !object.equals(terms.object()))
                .forEach(object -> all.add(like(terms).object(object).build()));
        return all;
    }

    private static ImmutableTokenTerms.Builder like(TokenTerms terms) {
        return ImmutableTokenTerms.builder().like(terms);
    }

    private static List<TokenSettings> settings() {
        List<TokenSettings> all = new ArrayList<>();
        for (int lifetime = 1; lifetime <= 2; lifetime++) {
            for (int longest = 2; longest <= 3; longest++) {
                for (int completion = 1; completion <= 2; completion++) {
                    all.add(new TokenSettings(
                            Duration.ofDays(lifetime), Duration.ofDays(longest), Duration.ofDays(completion)));
                }
            }
        }
        return all;
    }

    private static List<Validity> validities() {
        return List.of(new Validity(day(0), day(1)), new Validity(day(0), day(2)), new Validity(day(1), day(2)));
    }

    private static List<ShareToken> tokens() {
        List<ShareToken> tokens = new ArrayList<>();
        for (String redemption : List.of("red-1", "red-2")) {
            for (Instant at : List.of(CLAIMED, CLAIMED.plus(TICK))) {
                ShareToken claimed = Scene.change(
                                Scene.created().redeem(DESTINATION, RedemptionId.of(redemption), STANDS, DEFAULT, at))
                        .token();
                tokens.add(claimed);
                Stream.of("no space left", "no time left")
                        .map(FailureReason::of)
                        .map(reason -> claimed.fail(DESTINATION, reason, at))
                        .map(Scene::change)
                        .forEach(change -> tokens.add(change.token()));
            }
        }
        return tokens;
    }

    @Test
    void values_are_equal_when_all_their_parts_are_and_only_then() {
        assertDistinct(objects(), objects());
        assertDistinct(terms(), terms());
        assertDistinct(settings(), settings());
        assertDistinct(validities(), validities());
        assertDistinct(tokens(), tokens());
        assertDistinct(states(), states());
        assertDistinct(metadata(), metadata());
        assertDistinct(forms(), forms());
    }

    private static List<TokenState> states() {
        return tokens().stream().map(ShareToken::state).distinct().toList();
    }

    private static List<TokenMetadata> metadata() {
        return Stream.concat(
                        Life.tokens().stream().map(token -> token.metadata(ISSUED)),
                        terms().stream()
                                .map(terms -> ShareToken.issue(terms, STANDS, actor(terms)))
                                .map(issued -> Scene.change(issued).token().metadata(ISSUED)))
                .distinct()
                .toList();
    }

    private static Actor actor(TokenTerms terms) {
        return Actor.of(terms.flow().source()).via(Channel.API);
    }

    private static List<Object> forms() {
        List<Object> forms = new ArrayList<>();
        tokens().forEach(token -> forms.add(token.toForm()));
        Life.TIMED_OUT.history().forEach(event -> forms.add(event.toForm()));
        Life.TIMED_OUT.history().forEach(forms::add);
        return forms;
    }

    @Test
    void only_a_claimed_token_is_pending() {
        for (Life life : Life.values()) {
            life.token()
                    .ifPresent(token -> assertThat(token.state().isPending()).isEqualTo(life == Life.PENDING));
        }
    }

    @Test
    void the_metadata_tells_whose_it_is_what_it_is_for_and_where_it_stands() {
        TokenMetadata metadata = Scene.reporting().token().metadata(CLAIMED);
        assertThat(metadata.id()).isEqualTo(Scene.TOKEN);
        assertThat(metadata.connection()).isEqualTo(Scene.CONNECTION);
        assertThat(metadata.flow()).isEqualTo(Scene.FLOW);
        assertThat(metadata.dataType()).isEqualTo(DataType.RECORDS);
        assertThat(metadata.object()).isEqualTo(ObjectId.of("obj-1"));
        assertThat(metadata.issuedAt()).isEqualTo(ISSUED);
        assertThat(metadata.expiresAt()).isEqualTo(EXPIRES);
        assertThat(metadata.status()).isEqualTo(TokenStatus.FAILED);
        assertThat(metadata.version()).isEqualTo(3);
        assertThat(metadata.cause()).contains(FailureCause.REPORTED);
        assertThat(metadata.completeBy()).isEmpty();
    }

    @Test
    void terms_are_of_the_connection_as_it_is_now() {
        TokenTerms terms = TokenTerms.of(
                Scene.TOKEN,
                Scene.SECRET.digest(),
                Ground.ACTIVE_AGAIN.connection(),
                Scene.OBJECT,
                new Validity(ISSUED, EXPIRES));
        assertThat(terms.epoch()).isEqualTo(2);
        assertThat(terms.connection()).isEqualTo(Scene.CONNECTION);
        assertThat(terms.flow()).isEqualTo(Scene.FLOW);
        assertThat(terms.issuedAt()).isEqualTo(ISSUED);
        assertThat(terms.expiresAt()).isEqualTo(EXPIRES);
        ShareToken token = Scene.change(ShareToken.issue(terms, STANDS, SOURCE)).token();
        assertThat(token.id()).isEqualTo(Scene.TOKEN);
        assertThat(token.connection()).isEqualTo(Scene.CONNECTION);
        assertThat(token.flow()).isEqualTo(Scene.FLOW);
    }

    @Test
    void an_object_is_somebodys() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> SharedObject.of(DataType.RECORDS, "obj-1", ""));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> SharedObject.of(DataType.RECORDS, "*", "ann"));
        assertThatNullPointerException()
                .isThrownBy(() -> new SharedObject(null, ObjectId.of("obj-1"), SubjectId.of("ann")));
        assertThatNullPointerException()
                .isThrownBy(() -> new SharedObject(DataType.RECORDS, null, SubjectId.of("ann")));
        assertThatNullPointerException()
                .isThrownBy(() -> new SharedObject(DataType.RECORDS, ObjectId.of("obj-1"), null));
    }

    @Test
    void every_verb_refuses_null() {
        ShareToken created = Scene.created();
        ShareToken pending = Scene.pending();
        List<Runnable> asked = List.of(
                () -> ShareToken.issue(null, STANDS, SOURCE),
                () -> ShareToken.issue(Scene.terms(), null, SOURCE),
                () -> ShareToken.issue(Scene.terms(), STANDS, null),
                () -> created.redeem(null, FIRST, STANDS, DEFAULT, CLAIMED),
                () -> created.redeem(DESTINATION, null, STANDS, DEFAULT, CLAIMED),
                () -> created.redeem(DESTINATION, FIRST, null, DEFAULT, CLAIMED),
                () -> created.redeem(DESTINATION, FIRST, STANDS, null, CLAIMED),
                () -> created.redeem(DESTINATION, FIRST, STANDS, DEFAULT, null),
                () -> pending.complete(null, STANDS, CLAIMED),
                () -> pending.complete(DESTINATION, null, CLAIMED),
                () -> pending.complete(DESTINATION, null, STANDS, CLAIMED),
                () -> pending.complete(DESTINATION, FIRST, null, CLAIMED),
                () -> pending.complete(DESTINATION, STANDS, null),
                () -> pending.fail(DESTINATION, null, CLAIMED),
                () -> pending.fail(DESTINATION, null, NO_SPACE, CLAIMED),
                () -> pending.fail(DESTINATION, FIRST, null, CLAIMED),
                () -> created.expire(null, CLAIMED),
                () -> created.expire(SOURCE, null),
                () -> pending.giveUp(null, CLAIMED),
                () -> pending.giveUp(Basis.NO_CONSENT, null),
                () -> created.end(null),
                () -> created.metadata(null),
                () -> ShareToken.restore(null),
                () -> TokenEvent.restore(null));
        asked.forEach(verb -> assertThatNullPointerException().isThrownBy(verb::run));
    }
}
