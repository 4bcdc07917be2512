package dev.connections.sharing;

import static dev.connections.sharing.Lives.hour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The corners of a standing consent that chance seldom finds. */
class StandingConsentTest {

    private static final SubjectId ANN = SubjectId.of("ann");
    private static final Flow FLOW = Flow.from("acme").to("globex");
    private static final Instant NOW = hour(10);

    @Test
    void tells_types_apart_whose_names_have_one_hash() {
        assertThat("anx".hashCode()).isEqualTo("c0x".hashCode());
        List<Statement> said = List.of(everything(), denied("anx"));

        assertThat(reason(said, "anx")).isEqualTo(Reason.CONSENT_DENIED);
        assertThat(reason(said, "c0x")).isEqualTo(Reason.PERMITTED);
    }

    @Test
    void knows_types_whose_names_have_the_smallest_hashes() {
        List<String> smallest = List.of("xwhiaoyk", "xwhiaoyl", "xwhiaoym");
        assertThat(smallest).extracting(String::hashCode).containsExactly(0, 1, 2);
        List<Statement> said = new ArrayList<>(List.of(everything()));
        smallest.forEach(type -> said.add(denied(type)));

        for (String type : smallest) {
            assertThat(reason(said, type)).isEqualTo(Reason.CONSENT_DENIED);
            assertThat(reason(List.of(everything()), type)).isEqualTo(Reason.PERMITTED);
        }
    }

    @Test
    void knows_every_type_that_is_named_however_many() {
        for (int named = 0; named <= 130; named++) {
            List<Statement> said = new ArrayList<>(List.of(everything()));
            for (int i = 0; i < named; i++) {
                said.add(denied("type-" + i));
            }
            StandingConsent consent = StandingConsent.of(ANN, FLOW, said, NOW);

            for (int i = 0; i < named + 10; i++) {
                assertThat(reason(consent, "type-" + i))
                        .isEqualTo(i < named ? Reason.CONSENT_DENIED : Reason.PERMITTED);
            }
        }
    }

    @Test
    void answers_of_the_time_before_a_grant_began_though_it_was_made_as_it_began() {
        Item item = Item.of(DataType.EVENTS, "ann", hour(9));
        List<Statement> said = List.of(Statement.granted(ANN, FLOW.source(), Scope.everythingToAnyone())
                .from(NOW)
                .build());
        StandingConsent consent = StandingConsent.of(ANN, FLOW, said, NOW);

        assertThat(consent.reason(FLOW, item, NOW)).isEqualTo(Reason.PERMITTED);
        assertThat(consent.reason(FLOW, item, NOW.minusNanos(1_000))).isNotEqualTo(Reason.PERMITTED);
    }

    @Test
    void answers_of_the_instant_at_which_a_grant_begins_and_of_that_at_which_it_ends() {
        Item item = Item.of(DataType.EVENTS, "ann", hour(9));
        List<Statement> said = List.of(Statement.granted(ANN, FLOW.source(), Scope.everythingToAnyone())
                .from(hour(11))
                .until(hour(12))
                .build());

        assertThat(StandingConsent.of(ANN, FLOW, said, NOW).reason(FLOW, item, hour(11)))
                .isEqualTo(Reason.PERMITTED);
        assertThat(StandingConsent.of(ANN, FLOW, said, hour(11)).reason(FLOW, item, hour(12)))
                .isEqualTo(Reason.CONSENT_EXPIRED);
    }

    @Test
    void shows_no_person() {
        assertThat(StandingConsent.of(ANN, FLOW, List.of(everything()), NOW))
                .hasToString("StandingConsent for acme -> globex");
    }

    private static Statement everything() {
        return Statement.granted(ANN, FLOW.source(), Scope.everythingToAnyone()).build();
    }

    private static Statement denied(String type) {
        return Statement.denied(ANN, FLOW.source(), Scope.toAnyone(DataType.of(type)));
    }

    private static Reason reason(List<Statement> said, String type) {
        return reason(StandingConsent.of(ANN, FLOW, said, NOW), type);
    }

    private static Reason reason(StandingConsent consent, String type) {
        return consent.reason(FLOW, Item.of(DataType.of(type), "ann", NOW), NOW);
    }
}
