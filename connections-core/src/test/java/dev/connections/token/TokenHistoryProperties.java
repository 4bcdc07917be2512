package dev.connections.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.token.TokenJourney.Stage;
import dev.connections.token.TokenStep.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** What holds after every step of every sequence of commands on a share token, whatever the clocks do. */
class TokenHistoryProperties {

    @Property
    @Tag("promise-4")
    void the_state_is_the_fold_of_the_events(@ForAll("steps") List<TokenStep> steps) {
        List<TokenEvent> history = new ArrayList<>();
        for (TokenChange change : TokenJourney.of(steps).changes()) {
            history.add(change.event());
            assertThat(TokenState.fold(Scene.terms(), history))
                    .isEqualTo(change.token().state());
        }
    }

    @Property
    void each_change_is_one_version_and_one_event(@ForAll("steps") List<TokenStep> steps) {
        long version = 0;
        for (TokenChange change : TokenJourney.of(steps).changes()) {
            assertThat(change.expectedVersion()).isEqualTo(version++);
            assertThat(change.token().version())
                    .isEqualTo(version)
                    .isEqualTo(change.event().sequence());
            assertThat(change.event().to()).isEqualTo(change.token().state().status());
        }
    }

    @Property
    void what_is_stored_is_what_is_restored(@ForAll("steps") List<TokenStep> steps) {
        for (TokenChange change : TokenJourney.of(steps).changes()) {
            assertThat(ShareToken.restore(change.token().toForm())).isEqualTo(change.token());
            assertThat(TokenEvent.restore(change.event().toForm())).isEqualTo(change.event());
        }
    }

    @Property
    void a_command_that_is_refused_or_done_already_changes_nothing(@ForAll("steps") List<TokenStep> steps) {
        for (Stage stage : TokenJourney.of(steps).stages()) {
            if (!(stage.ruling() instanceof TokenChange)) {
                TokenForm kept = stage.before().toForm();
                assertThat(stage.step().rule(stage.before(), stage.now())).isEqualTo(stage.ruling());
                assertThat(stage.before().toForm()).isEqualTo(kept);
            }
            if (stage.ruling() instanceof TokenRuling.Unchanged unchanged) {
                assertThat(unchanged.token()).isSameAs(stage.before());
            }
        }
    }

    @Property
    void nobody_but_the_destination_leads_to_pending_or_redeemed(@ForAll("steps") List<TokenStep> steps) {
        for (Stage stage : TokenJourney.of(steps).stages()) {
            TokenStatus after = stage.after().state().status();
            boolean taken = after == TokenStatus.PENDING || after == TokenStatus.REDEEMED;
            if (stage.ruling() instanceof TokenChange change && taken) {
                assertThat(change.event().actor()).contains(Scene.DESTINATION);
                assertThat(stage.step().basis()).isEqualTo(Basis.STANDS);
            }
        }
    }

    @Property
    @Tag("promise-28")
    void a_token_is_claimed_at_most_once_and_by_one_redemption(@ForAll("steps") List<TokenStep> steps) {
        TokenJourney journey = TokenJourney.of(steps);
        assertThat(journey.changes().stream().filter(change -> change.event().type() == TokenEventType.CLAIMED))
                .hasSizeLessThanOrEqualTo(1);
        for (Stage stage : journey.stages()) {
            if (stage.before().redemption().isPresent()) {
                assertThat(stage.after().redemption()).isEqualTo(stage.before().redemption());
            }
        }
    }

    @Property
    @Tag("promise-31")
    void the_same_redemption_gets_the_token_as_it_stands_and_nothing_happens_again(
            @ForAll("steps") List<TokenStep> steps) {
        for (Stage stage : TokenJourney.of(steps).stages()) {
            Optional<TokenRuling> again = stage.after()
                    .redemption()
                    .map(claimed -> stage.after()
                            .redeem(
                                    Scene.DESTINATION,
                                    claimed,
                                    stage.step().basis(),
                                    TokenSettings.DEFAULT,
                                    stage.now()));
            again.ifPresent(ruling -> assertThat(ruling).isEqualTo(new TokenRuling.Unchanged(stage.after())));
        }
    }

    @Property
    void another_redemption_than_the_one_that_claimed_it_is_told_so_and_does_nothing(
            @ForAll("steps") List<TokenStep> steps) {
        for (Stage stage : TokenJourney.of(steps).stages()) {
            TokenStep step = stage.step();
            boolean names =
                    List.of(Verb.REDEEM, Verb.COMPLETE_NAMED, Verb.FAIL_NAMED).contains(step.verb());
            boolean another =
                    stage.before().redemption().stream().anyMatch(claimed -> !claimed.equals(step.redemption()));
            if (names && another && step.actor().equals(Scene.DESTINATION)) {
                assertThat(Scene.refused(stage.ruling())).isEqualTo(RefusalReason.ALREADY_REDEEMED);
            }
        }
    }

    @Property
    @Tag("promise-29")
    void strangers_get_exactly_the_refusal_for_an_unknown_token(@ForAll("steps") List<TokenStep> steps) {
        for (Stage stage : TokenJourney.of(steps).stages()) {
            TokenStep step = stage.step();
            for (Verb verb : Verb.values()) {
                if (verb != Verb.GIVE_UP && verb != Verb.END) {
                    TokenStep strangers =
                            new TokenStep(verb, Scene.STRANGER, step.redemption(), step.basis(), step.later());
                    assertThat(Scene.refusal(strangers.rule(stage.before(), stage.now())))
                            .isSameAs(Refusal.NO_SUCH_TOKEN);
                }
            }
        }
    }

    @Property
    void what_is_told_at_an_instant_is_what_is_written_at_it(@ForAll("steps") List<TokenStep> steps) {
        for (Stage stage : TokenJourney.of(steps).stages()) {
            TokenState told = stage.before().state().asOf(stage.now());
            if (told.isOver() && stage.ruling() instanceof TokenChange change) {
                assertThat(change.token().state().status()).isEqualTo(told.status());
                assertThat(change.token().state().cause()).isEqualTo(told.cause());
            }
        }
    }

    @Property
    void the_sequences_reach_every_kind_of_event_and_every_cause(@ForAll("steps") List<TokenStep> steps) {
        TokenJourney.of(steps).changes().forEach(change -> Statistics.collect(reached(change.event())));
        Statistics.coverage(coverage -> {
            for (String reached : List.of("ISSUED", "CLAIMED", "COMPLETED", "EXPIRED")) {
                coverage.check(reached).count(count -> count > 0);
            }
            for (FailureCause cause : FailureCause.values()) {
                coverage.check(cause.name()).count(count -> count > 0);
            }
        });
    }

    private static String reached(TokenEvent event) {
        return event.cause().map(FailureCause::name).orElse(event.type().name());
    }

    @Provide
    Arbitrary<List<TokenStep>> steps() {
        return TokenStep.sequences();
    }
}
