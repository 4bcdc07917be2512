package dev.connections.proofs.interleavings;

import static dev.connections.proofs.interleavings.ConnectionCall.ACTIVATE;
import static dev.connections.proofs.interleavings.ConnectionCall.DEACTIVATE;
import static dev.connections.proofs.interleavings.ConnectionCall.EVENTS;
import static dev.connections.proofs.interleavings.ConnectionCall.FIND;
import static dev.connections.proofs.interleavings.ConnectionCall.FIND_BY_FLOW;
import static dev.connections.proofs.interleavings.ConnectionCall.INSERT;
import static dev.connections.proofs.interleavings.ConnectionCall.INSERT_OTHER;
import static dev.connections.proofs.interleavings.ConnectionCall.INSERT_SAME_ALIAS;
import static dev.connections.proofs.interleavings.ConnectionCall.INSERT_SAME_PAIR;
import static dev.connections.proofs.interleavings.ConnectionCall.LIST;
import static dev.connections.proofs.interleavings.ConnectionCall.RENAME_ACTIVE;
import static dev.connections.proofs.interleavings.ConnectionCall.RENAME_OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.inmemory.InMemoryConnections;
import dev.connections.proofs.interleavings.ConnectionMistakes.CommitInTwoSteps;
import dev.connections.proofs.interleavings.ConnectionMistakes.EventAfterState;
import dev.connections.proofs.interleavings.ConnectionMistakes.InsertInTwoSteps;
import dev.connections.proofs.interleavings.ConnectionMistakes.ListOneByOne;
import dev.connections.spi.ConnectionRepository;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every call on the in-memory connections takes effect at one instant, whatever else is going on. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ConnectionInterleavingsTest {

    private static final List<ConnectionCall> NOTHING = List.of();
    private static final List<ConnectionCall> OFFERED = List.of(INSERT, INSERT_OTHER);
    private static final List<ConnectionCall> ACTIVATED = List.of(INSERT, ACTIVATE);
    private static final List<ConnectionCall> CALLS = List.of(ConnectionCall.values());
    private static final int OF_TWO = 15;
    private static final int OF_THREE = 40;
    private static final int OF_LOOKS = 100;
    private static final int EVERY = 16;
    private static final List<Scenario<ConnectionRepository>> PAIRS = Stream.of(
                    Scenario.<ConnectionRepository>pairs(OFFERED, CALLS),
                    Scenario.<ConnectionRepository>with(NOTHING, List.of(INSERT), CALLS),
                    Scenario.<ConnectionRepository>with(ACTIVATED, List.of(RENAME_ACTIVE), CALLS))
            .flatMap(List::stream)
            .toList();
    private static final Scenario<ConnectionRepository> A_LIST_AND_TWO_COMMITS =
            new Scenario<>(OFFERED, List.of(LIST, ACTIVATE, RENAME_OTHER));
    private static final Scenario<ConnectionRepository> AN_INSERT_SEEN_BY_ID_AND_PAIR =
            new Scenario<>(NOTHING, List.of(INSERT, FIND, FIND_BY_FLOW));
    private static final Interleavings<ConnectionRepository> CONNECTIONS =
            new Interleavings<>(OneLockConnections::new, CALLS, List.of(EVENTS, FIND_BY_FLOW, ConnectionCall.ALL));

    @Test
    @Tag("promise-33")
    @Tag("promise-34")
    void every_two_calls_could_have_come_one_after_the_other() {
        assertAllRun(PAIRS, EVERY * (EVERY + 1) / 2 + EVERY + EVERY, OF_TWO);
    }

    @Test
    @Tag("promise-33")
    void two_commits_from_one_version_and_any_third_call_could_have_come_one_after_the_other() {
        assertAllRun(Scenario.with(OFFERED, List.of(ACTIVATE, DEACTIVATE), CALLS), EVERY, OF_THREE);
    }

    @Test
    @Tag("promise-8")
    void two_inserts_of_one_pair_and_any_third_call_could_have_come_one_after_the_other() {
        assertAllRun(Scenario.with(NOTHING, List.of(INSERT, INSERT_SAME_PAIR), CALLS), EVERY, OF_THREE);
    }

    @Test
    void what_two_look_at_in_the_middle_could_have_come_one_after_the_other() {
        assertAllRun(List.of(A_LIST_AND_TWO_COMMITS, AN_INSERT_SEEN_BY_ID_AND_PAIR), 2, OF_LOOKS);
    }

    private static void assertAllRun(List<Scenario<ConnectionRepository>> scenarios, int expected, int most) {
        assertThat(CONNECTIONS.check(InMemoryConnections::new, scenarios, most)).isEqualTo(expected);
    }

    @Test
    void a_commit_that_compares_and_then_sets_is_caught() {
        CONNECTIONS.assertCaught(CommitInTwoSteps::new, new Scenario<>(OFFERED, List.of(ACTIVATE, DEACTIVATE)), OF_TWO);
    }

    @Test
    void an_insert_that_looks_first_is_caught_by_pair_and_by_alias() {
        CONNECTIONS.assertCaught(
                InsertInTwoSteps::new, new Scenario<>(NOTHING, List.of(INSERT, INSERT_SAME_PAIR)), OF_TWO);
        CONNECTIONS.assertCaught(
                InsertInTwoSteps::new, new Scenario<>(NOTHING, List.of(INSERT, INSERT_SAME_ALIAS)), OF_TWO);
    }

    @Test
    void an_event_that_is_stored_after_the_state_is_caught() {
        CONNECTIONS.assertCaught(
                EventAfterState::new, new Scenario<>(OFFERED, List.of(ACTIVATE, RENAME_ACTIVE)), OF_TWO);
    }

    @Test
    void a_list_that_looks_up_one_after_the_other_is_caught() {
        CONNECTIONS.assertCaught(ListOneByOne::new, A_LIST_AND_TWO_COMMITS, OF_LOOKS);
    }

    /** So that no scenario passes because both sides of the comparison throw. */
    @Test
    void one_after_the_other_the_calls_do_what_they_say() {
        List<String> expected = List.of(
                "inserted",
                "pair of 1",
                "alias of 1",
                "inserted",
                "COMMITTED",
                "STALE",
                "COMMITTED",
                "COMMITTED",
                "connections 1ACTIVE#3",
                "connections 1ACTIVE#3",
                "connections 4PENDING#2",
                "events 1CREATED 2ACTIVATED 3RENAMED",
                "connections 1ACTIVE#3 4PENDING#2",
                "connections 1ACTIVE#3",
                "connections 4PENDING#2",
                "connections 1ACTIVE#3 4PENDING#2");

        assertThat(CONNECTIONS.answers(new InMemoryConnections())).isEqualTo(expected);
        assertThat(CONNECTIONS.answers(new OneLockConnections())).isEqualTo(expected);
    }
}
