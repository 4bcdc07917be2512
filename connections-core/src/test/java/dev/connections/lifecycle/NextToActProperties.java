package dev.connections.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.lifecycle.Journey.Stage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who is waited for is whoever could make more be shared than now, and nobody else. */
class NextToActProperties {

    private static final Set<Action> TOWARDS_SHARING =
            EnumSet.of(Action.ACTIVATE, Action.REACTIVATE, Action.ACCEPT_DATA_TYPES);

    @Property
    void who_acts_next_follows_from_the_status_now(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            Connection connection = stage.after();
            assertThat(connection.nextToAct(stage.now())).isEqualTo(expected(connection, stage.now()));
        }
    }

    @Property
    void who_acts_next_is_the_side_that_may(@ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            Connection connection = stage.after();
            Optional<Role> next = connection.nextToAct(stage.now());
            assertThat(mayShareMore(connection, Scene.ACME, stage.now()))
                    .isEqualTo(next.equals(Optional.of(Role.SOURCE)));
            assertThat(mayShareMore(connection, Scene.GLOBEX, stage.now()))
                    .isEqualTo(next.equals(Optional.of(Role.DESTINATION)));
        }
    }

    private static Optional<Role> expected(Connection connection, Instant now) {
        Instant at = now.isBefore(connection.updatedAt()) ? connection.updatedAt() : now;
        return switch (connection.asOf(at).status()) {
            case PENDING -> Optional.of(Role.DESTINATION);
            case INACTIVE -> Optional.of(Role.SOURCE);
            case ACTIVE -> connection.proposedDataTypes().isEmpty() ? Optional.empty() : Optional.of(Role.DESTINATION);
        };
    }

    private static boolean mayShareMore(Connection connection, OrganizationId who, Instant now) {
        return connection.actions(Actor.of(who).via(Channel.DASHBOARD), now).stream()
                .anyMatch(entry -> TOWARDS_SHARING.contains(entry.action()) && entry.isAllowed());
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
