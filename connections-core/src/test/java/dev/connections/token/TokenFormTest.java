package dev.connections.token;

import static dev.connections.token.Scene.TICK;
import static dev.connections.token.Scene.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.InconsistentException;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stored token that does not hold together is refused, and told apart by its id; nothing in it is made up. */
class TokenFormTest {

    private static final List<Instant> INSTANTS = List.of(
            Instant.MIN,
            Microseconds.FIRST.minus(TICK),
            Microseconds.FIRST,
            Scene.ISSUED.minus(TICK),
            Scene.ISSUED,
            Scene.ISSUED.plusNanos(1),
            Scene.CLAIMED,
            Scene.IN_TIME,
            Scene.COMPLETE_BY,
            Scene.EXPIRES.minus(TICK),
            Scene.EXPIRES,
            Scene.EXPIRES.plus(TICK),
            day(400),
            Microseconds.LAST.minus(TICK),
            Microseconds.LAST.plusNanos(1),
            Instant.MAX);
    private static final List<String> NAMES = List.of("", "created", "CREATED ", "DELETED", "CREATED", "TIMED_OUT");

    private final TokenForm created = Scene.created().toForm();
    private final TokenForm pending = Scene.pending().toForm();
    private final TokenForm redeemed = Scene.completing().token().toForm();
    private final TokenForm reported = Scene.reporting().token().toForm();

    private static TokenForm.Builder like(TokenForm form) {
        TokenForm.Builder builder = TokenForm.builder();
        builder.like(form);
        return builder;
    }

    private static void refuses(ImmutableTokenForm.Builder form, String why) {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> ShareToken.restore(form.build()))
                .withMessageStartingWith("token cnst_1: ")
                .withMessageNotContaining("cnst_1: token cnst_1")
                .withMessageContaining(why);
    }

    @Test
    void what_is_stored_is_what_is_restored() {
        assertThat(Life.tokens())
                .hasSize(9)
                .allSatisfy(
                        token -> assertThat(ShareToken.restore(token.toForm())).isEqualTo(token));
    }

    @Test
    void a_form_with_one_field_changed_is_refused_or_is_another_token_that_a_history_leads_to() {
        TreeMap<Boolean, Integer> accepted = new TreeMap<>();
        for (ShareToken token : Life.tokens()) {
            for (TokenForm form : corrupted(token.toForm())) {
                Optional<ShareToken> restored = restored(form);
                restored.ifPresent(other -> {
                    assertThat(other.toForm()).isEqualTo(form);
                    assertThat(TokenState.fold(other.terms(), Histories.leadingTo(other)))
                            .isEqualTo(other.state());
                });
                accepted.merge(restored.isPresent(), 1, Integer::sum);
            }
        }
        assertThat(accepted.get(true) + accepted.get(false)).isEqualTo(9 * corruptions());
        assertThat(accepted.get(true)).isBetween(200, 600);
    }

    private int corruptions() {
        return corrupted(created).size();
    }

    private static Optional<ShareToken> restored(TokenForm form) {
        try {
            return Optional.of(ShareToken.restore(form));
        } catch (InconsistentException refused) {
            assertThat(refused.getMessage()).startsWith("token " + form.id() + ": ");
            assertThat(refused).hasNoCause();
            return Optional.empty();
        }
    }

    private static List<TokenForm> corrupted(TokenForm form) {
        List<TokenForm> forms = new ArrayList<>();
        Stream.of("", "*", "other", "a\0b").forEach(text -> {
            forms.add(like(form).id(text).build());
            forms.add(like(form).connection(text).build());
            forms.add(like(form).object(text).build());
            forms.add(like(form).subject(text).build());
            forms.add(like(form).dataType(text).build());
            forms.add(like(form).redemption(text).build());
            forms.add(like(form).failureReason(text).build());
        });
        Stream.of("", "org_acme", "org_globex", "other").forEach(organization -> {
            forms.add(like(form).source(organization).build());
            forms.add(like(form).destination(organization).build());
        });
        digests(form.digest())
                .forEach(digest -> forms.add(like(form).digest(digest).build()));
        Stream.of(-1L, 0L, 1L, 2L, 3L, 4L, Long.MIN_VALUE, Long.MAX_VALUE).forEach(number -> {
            forms.add(like(form).epoch(number).build());
            forms.add(like(form).version(number).build());
            forms.add(like(form).formVersion(number.intValue()).build());
        });
        NAMES.forEach(name -> forms.add(like(form).cause(name).build()));
        NAMES.forEach(name -> forms.add(like(form).status(name).build()));
        Stream.of(TokenStatus.values())
                .forEach(status -> forms.add(like(form).status(status.name()).build()));
        Stream.of(FailureCause.values())
                .forEach(cause -> forms.add(like(form).cause(cause.name()).build()));
        forms.add(like(form).cause(Optional.empty()).build());
        forms.add(like(form).redemption(Optional.empty()).build());
        forms.add(like(form).failureReason(Optional.empty()).build());
        List<BiFunction<TokenForm.Builder, Instant, ImmutableTokenForm.Builder>> times = List.of(
                ImmutableTokenForm.Builder::issuedAt,
                ImmutableTokenForm.Builder::expiresAt,
                ImmutableTokenForm.Builder::updatedAt,
                ImmutableTokenForm.Builder::endsAt);
        times.forEach(field -> INSTANTS.forEach(
                instant -> forms.add(field.apply(like(form), instant).build())));
        return forms;
    }

    private static List<String> digests(String digest) {
        return List.of(
                "",
                digest.toUpperCase(java.util.Locale.ROOT),
                digest + "0",
                digest.substring(1),
                digest.replace('a', 'b'));
    }

    @Test
    void refuses_another_version_of_the_form() {
        refuses(like(created).formVersion(2), "its form is version 1");
        refuses(like(created).formVersion(0), "its form is version 1");
    }

    @Test
    void refuses_unknown_names_without_quoting_them() {
        refuses(like(created).status("DELETED"), "unknown TokenStatus");
        refuses(like(reported).cause("BORED"), "unknown FailureCause");
    }

    @Test
    void refuses_a_flow_from_and_to_the_same_and_a_data_type_outside_its_alphabet() {
        refuses(like(created).destination("org_acme"), "source and destination alike");
        refuses(like(created).dataType("Records"), "outside its alphabet");
    }

    @Test
    void refuses_a_digest_that_is_none_without_quoting_it() {
        refuses(like(created).digest("0123"), "a digest that is not 64 hexadecimal digits");
    }

    @Test
    void refuses_a_token_of_a_connection_that_was_never_active() {
        refuses(like(created).epoch(0), "it was issued while its connection was active");
    }

    @Test
    void refuses_a_version_that_is_not_the_length_of_its_way() {
        for (ShareToken token : Life.tokens()) {
            for (long version = 0; version <= 5; version++) {
                if (version != token.version()) {
                    refuses(like(token.toForm()).version(version), "it does not hold that ");
                }
            }
        }
        refuses(like(created).version(0), "versions start at 1");
        refuses(like(pending).version(3), "its version is the length of its way there");
    }

    @Test
    void refuses_a_redemption_of_what_was_not_claimed_and_a_claim_without_one() {
        for (Life life : Life.values()) {
            life.token()
                    .map(ShareToken::toForm)
                    .ifPresent(form -> refuses(
                            like(form).redemption(life.isClaimed() ? Optional.empty() : Optional.of("red-1")),
                            "it has a redemption iff it was claimed"));
        }
    }

    @Test
    void refuses_a_cause_that_is_missing_or_out_of_place() {
        refuses(like(created).cause("TIMED_OUT"), "it has a cause iff it failed");
        refuses(like(redeemed).cause("CHANGED"), "it has a cause iff it failed");
        refuses(like(reported).cause(Optional.empty()), "it has a cause iff it failed");
    }

    @Test
    void refuses_a_reason_that_is_missing_or_out_of_place() {
        String why = "it has a reason iff the destination reported one";
        refuses(like(reported).failureReason(Optional.empty()), why);
        refuses(like(reported).cause("CHANGED"), why);
        refuses(like(pending).failureReason("no space left"), why);
    }

    @Test
    void refuses_a_token_that_changed_before_anything_happened_or_ends_elsewhere() {
        refuses(like(created).updatedAt(Scene.ISSUED.plus(TICK)), "it has not changed since it was issued");
        refuses(like(created).endsAt(Scene.EXPIRES.minus(TICK)), "it ends as its terms say");
        refuses(like(redeemed).endsAt(Scene.COMPLETE_BY), "it is over since its last change");
    }

    @Test
    void refuses_what_ends_before_it_begins() {
        refuses(like(created).expiresAt(Scene.ISSUED.minus(TICK)), "it does not end before it begins");
        refuses(like(pending).endsAt(Scene.CLAIMED.minus(TICK)), "it does not end before it begins");
        assertThat(ShareToken.restore(like(pending).endsAt(Scene.CLAIMED).build()))
                .isNotNull();
    }

    @Test
    void refuses_a_claim_of_what_was_over() {
        TokenForm late = like(pending)
                .updatedAt(Scene.EXPIRES.minus(TICK))
                .endsAt(day(17))
                .build();
        assertThat(ShareToken.restore(late)).isNotNull();
        refuses(like(late).updatedAt(Scene.EXPIRES), "it was claimed while it was good");
    }

    @Test
    void refuses_instants_that_the_library_does_not_write() {
        Instant late = Microseconds.LAST.plusNanos(1);
        Duration fraction = Duration.ofNanos(1);
        for (Instant wrong : List.of(Scene.CLAIMED.plus(fraction), late, Microseconds.FIRST.minus(TICK))) {
            String why = "instants are whole microseconds of the years 1 to 9999";
            refuses(like(pending).issuedAt(wrong), why);
            refuses(like(pending).expiresAt(wrong), why);
            refuses(like(pending).updatedAt(wrong), why);
            refuses(like(pending).endsAt(wrong), why);
        }
    }
}
