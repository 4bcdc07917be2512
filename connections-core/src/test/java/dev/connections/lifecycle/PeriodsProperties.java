package dev.connections.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Journey.Stage;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds for the periods of every connection. */
class PeriodsProperties {

    @Property
    @Tag("promise-11")
    void periods_are_sorted_and_disjoint_and_the_last_is_open_if_and_only_if_it_is_active(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            List<Period> periods = stage.after().periods().list();
            for (int i = 0; i + 1 < periods.size(); i++) {
                assertThat(periods.get(i).until().orElseThrow())
                        .isAfterOrEqualTo(periods.get(i).from())
                        .isBeforeOrEqualTo(periods.get(i + 1).from());
            }
            boolean open = !periods.isEmpty()
                    && periods.get(periods.size() - 1).until().isEmpty();
            assertThat(open).isEqualTo(stage.after().status() == Status.ACTIVE);
        }
    }

    @Property
    void what_was_shared_is_never_rewritten(@ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            List<Period> before = stage.before().periods().list();
            List<Period> after = stage.after().periods().list();
            List<Period> ended =
                    before.stream().filter(period -> !period.isOpen()).toList();
            assertThat(after.subList(0, ended.size())).isEqualTo(ended);
            if (before.size() > ended.size()) {
                assertThat(after.get(ended.size()).from())
                        .isEqualTo(before.get(ended.size()).from());
                assertThat(after.get(ended.size()).dataTypes())
                        .isEqualTo(before.get(ended.size()).dataTypes());
            }
        }
    }

    @Property
    void the_epoch_counts_the_times_it_became_active(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        Journey journey = Journey.begin(settings, steps);
        long activations = Journey.history(settings, journey).stream()
                .filter(event -> event.to().equals(Optional.of(Status.ACTIVE)))
                .count();
        assertThat(journey.end(Scene.created(settings)).epoch()).isEqualTo(activations);
    }

    @Property
    @Tag("promise-13")
    void a_clock_that_goes_backwards_reopens_nothing(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps, @ForAll("back") long daysBack) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            Connection found = stage.after();
            Ruling early = stage.step().rule(found, found.updatedAt().minusSeconds(daysBack * 86_400));
            Ruling intime = stage.step().rule(found, found.updatedAt());
            assertThat(early.toString()).isEqualTo(intime.toString());
            if (early instanceof Change change && intime instanceof Change same) {
                assertThat(change).isEqualTo(same);
            }
        }
    }

    @Provide
    Arbitrary<Long> back() {
        return Arbitraries.longs().between(0, 400);
    }

    @Provide
    Arbitrary<Settings> settings() {
        return Arbitraries.of(
                Scene.BY_DESTINATION, Scene.IMMEDIATE, Settings.ACTIVATED_BY_DESTINATION, Settings.ENABLED_BY_DEFAULT);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.sequences();
    }
}
