package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.CREATED;
import static dev.connections.lifecycle.Scene.day;
import static dev.connections.lifecycle.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.connections.Alias;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The small values beside a connection: settings, terms, offers and periods. */
class LifecycleValuesTest {

    /** Each list holds values that differ, in the same order. */
    private static void assertDistinct(List<?> values, List<?> same) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                assertThat(values.get(i).equals(same.get(j))).isEqualTo(i == j);
            }
            assertThat(values.get(i)).hasSameHashCodeAs(same.get(i)).isNotEqualTo("text");
        }
        assertThat(values.stream().map(Object::hashCode).distinct()).hasSizeGreaterThan(values.size() / 2);
    }

    private static List<Settings> settings() {
        List<Settings> all = new ArrayList<>();
        for (ActivationMode mode : ActivationMode.values()) {
            for (HistoryPolicy policy : HistoryPolicy.values()) {
                Settings settings = Settings.of(mode).sharing(policy);
                all.add(settings);
                all.add(settings.offersStayOpenFor(Duration.ofDays(1)));
                all.add(settings.offersStayOpenFor(Duration.ofDays(2)));
            }
        }
        return all;
    }

    private static List<Terms> terms() {
        List<Terms> all = new ArrayList<>();
        for (Flow flow : List.of(Flow.from("a").to("b"), Flow.from("b").to("a"))) {
            for (Settings settings : List.of(Settings.ACTIVATED_BY_DESTINATION, Settings.ENABLED_BY_DEFAULT)) {
                Terms terms = Terms.of(flow, settings);
                all.add(terms);
                all.add(terms.namedBy(Alias.of("one")));
                all.add(terms.namedBy(Alias.of("two")));
            }
        }
        return all;
    }

    private static List<Period> periods() {
        List<Period> all = new ArrayList<>();
        for (Instant from : List.of(day(0), day(1))) {
            for (DataType type : List.of(DataType.EVENTS, DataType.RECORDS)) {
                Period open = Period.open(from, types(type.name()));
                all.add(open);
                all.add(open.closed(day(1)));
                all.add(open.closed(day(2)));
            }
        }
        return all;
    }

    @Test
    void values_are_equal_when_all_their_parts_are_and_only_then() {
        assertDistinct(settings(), settings());
        assertDistinct(terms(), terms());
        assertDistinct(periods(), periods());
        Periods one = Periods.NONE.opened(day(0), types("events"));
        assertDistinct(
                List.of(Periods.NONE, one, one.closed(day(1))),
                List.of(
                        Periods.restore("connection con_1", List.of()),
                        Periods.NONE.opened(day(0), types("events")),
                        one.closed(day(1))));
    }

    @Test
    void the_presets_are_the_two_pairs_of_mode_and_history() {
        assertThat(Settings.of(ActivationMode.BY_DESTINATION)).isEqualTo(Settings.ACTIVATED_BY_DESTINATION);
        assertThat(Settings.of(ActivationMode.IMMEDIATE)).isEqualTo(Settings.ENABLED_BY_DEFAULT);
        assertThat(Settings.ACTIVATED_BY_DESTINATION).hasToString("BY_DESTINATION, FROM_ACTIVATION");
        assertThat(Settings.ENABLED_BY_DEFAULT).hasToString("IMMEDIATE, ALL");
        assertThat(Settings.ENABLED_BY_DEFAULT
                        .offersStayOpenFor(Duration.ofDays(1))
                        .sharing(HistoryPolicy.FROM_ACTIVATION))
                .hasToString("IMMEDIATE, FROM_ACTIVATION, open for PT24H");
    }

    @Test
    void an_offer_stays_open_for_at_least_a_microsecond() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(999), Duration.ofNanos(-1), Duration.ofDays(-1))) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> Settings.ENABLED_BY_DEFAULT.offersStayOpenFor(none))
                    .returns(RefusalReason.INVALID, RefusedException::reason)
                    .withMessageContaining("offers open for " + none);
        }
        assertThat(Settings.ENABLED_BY_DEFAULT
                        .offersStayOpenFor(Duration.ofNanos(1_999))
                        .openFor())
                .contains(Duration.ofNanos(1_000));
    }

    @Test
    void an_offer_names_its_destination_by_id_or_by_alias() {
        Offer byId = Offer.to("org_globex").named(" Newsletter ").sharing(DataType.RECORDS, DataType.EVENTS);
        assertThat(byId.destination()).contains(OrganizationId.of("org_globex"));
        assertThat(byId.destinationAlias()).isEmpty();
        assertThat(byId.name().value()).isEqualTo("Newsletter");
        assertThat(byId.dataTypes()).isEqualTo(types("events", "records"));
        assertThat(byId).hasToString("Offer of [events, records]");
        Offer byAlias = Offer.toAlias(" Globex").named("Newsletter").sharing(List.of(DataType.EVENTS));
        assertThat(byAlias.destination()).isEmpty();
        assertThat(byAlias.destinationAlias()).contains(Alias.of(" Globex"));
    }

    @Test
    void an_offer_is_checked_as_it_is_worded() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Offer.to("*"));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Offer.toAlias(""));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Offer.to("org_globex").named(" "));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Offer.to("org_globex").named("Newsletter").sharing());
    }

    @Test
    @Tag("promise-11")
    void a_period_reaches_up_to_its_end() {
        Period open = Period.open(CREATED, types("events"));
        assertThat(open.contains(Instant.MAX)).isTrue();
        assertThat(open.contains(open.from())).isTrue();
        assertThat(open.contains(open.from().minusNanos(1))).isFalse();
        assertThat(open.closed(day(1)).contains(day(1).minusNanos(1))).isTrue();
        assertThat(open.closed(day(1)).contains(day(1))).isFalse();
        assertThat(open).hasToString("[2026-03-01T10:00:00Z, ) [events]");
        assertThat(open.closed(day(1))).hasToString("[2026-03-01T10:00:00Z, 2026-03-02T10:00:00Z) [events]");
    }

    @Test
    @Tag("promise-39")
    void periods_are_in_order_and_cannot_be_changed() {
        Periods periods =
                Periods.NONE.opened(day(0), types("events")).closed(day(1)).opened(day(2), types("events"));
        assertThat(periods.first().from()).isEqualTo(day(0));
        assertThat(periods.last().from()).isEqualTo(day(2));
        assertThat(periods.isOpen()).isTrue();
        assertThat(periods.isEmpty()).isFalse();
        assertThat(Periods.NONE.isOpen()).isFalse();
        assertThat(periods).hasToString(periods.list().toString());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> periods.list().clear());
    }

    @Test
    void terms_and_settings_refuse_null() {
        assertThatNullPointerException().isThrownBy(() -> Terms.of(null, Settings.ENABLED_BY_DEFAULT));
        assertThatNullPointerException()
                .isThrownBy(() -> Terms.of(Flow.from("a").to("b"), null));
        assertThatNullPointerException().isThrownBy(() -> Settings.of(null));
        assertThatNullPointerException().isThrownBy(() -> Settings.ENABLED_BY_DEFAULT.sharing(null));
        assertThatNullPointerException().isThrownBy(() -> Period.open(null, types("events")));
        assertThatNullPointerException().isThrownBy(() -> Period.open(CREATED, null));
    }

    @Test
    void terms_show_the_parties_and_the_settings() {
        Terms terms = Terms.of(Flow.from("a").to("b"), Settings.ENABLED_BY_DEFAULT);
        assertThat(terms).hasToString("a -> b (IMMEDIATE, ALL)");
        assertThat(terms.namedBy(Alias.of("one")).destinationAlias()).isEqualTo(Optional.of(Alias.of("one")));
    }
}
