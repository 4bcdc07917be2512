package dev.connections.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.InconsistentException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may do what, over which channel: in every situation that can be stored, asked of everybody. */
class AuthorityTest {

    private static final Set<Caller> SOURCE = EnumSet.of(Caller.SOURCE_BY_DASHBOARD, Caller.SOURCE_BY_API);
    private static final Set<Caller> PARTIES =
            EnumSet.complementOf(EnumSet.of(Caller.STRANGER_BY_DASHBOARD, Caller.STRANGER_BY_API, Caller.SYSTEM));

    private static List<Situation> situations() {
        return Situation.all().stream().filter(AuthorityTest::isPossible).toList();
    }

    private static boolean isPossible(Situation situation) {
        try {
            return situation.connection().isPresent() || situation.status().isEmpty();
        } catch (InconsistentException impossible) {
            return false;
        }
    }

    private static boolean isDone(Attempt attempt) {
        return attempt.isCommand() && !(attempt.rule(attempt.situation().connection()) instanceof Ruling.Refused);
    }

    /** Who gets it done, in whatever situation. */
    private static Set<Caller> whoGetsDone(Action action) {
        Set<Caller> able = EnumSet.noneOf(Caller.class);
        for (Situation situation : situations()) {
            Arrays.stream(Caller.values())
                    .filter(caller -> isDone(new Attempt(situation, action, caller)))
                    .forEach(able::add);
        }
        return able;
    }

    @Test
    @Tag("promise-6")
    void only_the_destination_activates_and_only_by_dashboard() {
        assertThat(whoGetsDone(Action.ACTIVATE)).containsExactly(Caller.DESTINATION_BY_DASHBOARD);
        assertThat(whoGetsDone(Action.ACCEPT_DATA_TYPES)).containsExactly(Caller.DESTINATION_BY_DASHBOARD);
    }

    @Test
    @Tag("promise-6")
    void only_the_source_creates_reactivates_renames_and_changes_types() {
        for (Action action : List.of(Action.CREATE, Action.REACTIVATE, Action.RENAME, Action.CHANGE_DATA_TYPES)) {
            assertThat(whoGetsDone(action)).as("%s", action).isEqualTo(SOURCE);
        }
    }

    @Test
    @Tag("promise-6")
    void either_side_deactivates_always_whatever_is_not_over() {
        int tried = 0;
        for (Situation situation : situations()) {
            Optional<Status> status = situation.statusFor(Action.DEACTIVATE);
            if (status.isPresent() && status.get() != Status.INACTIVE) {
                for (Caller caller : Caller.values()) {
                    assertThat(isDone(new Attempt(situation, Action.DEACTIVATE, caller)))
                            .as("%s by %s", situation, caller)
                            .isEqualTo(PARTIES.contains(caller));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(3 * Caller.values().length);
    }
}
