package dev.connections.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import dev.connections.lifecycle.EventType;
import dev.connections.sharing.Reason;
import dev.connections.testing.HostUnderTest;
import dev.connections.testing.Reach;
import dev.connections.testing.ReferenceModel;
import dev.connections.testing.Script;
import dev.connections.testing.SideBySide;
import dev.connections.testing.Trouble;
import dev.connections.token.TokenEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What scripts must reach, before any has run. */
class ReachTest {

    private static final Set<Reason> NEEDING_TROUBLE = EnumSet.of(
            Reason.CONNECTION_UNAVAILABLE,
            Reason.CONSENT_UNAVAILABLE,
            Reason.CONNECTION_CHANGED,
            Reason.SNAPSHOT_TOO_OLD);
    private static final Set<Reason> ONLY_SHOWN_TO_THE_DESTINATION = EnumSet.of(Reason.NOT_SHARED);

    private static final Map<String, String> EVENTS = Map.of(
            "create", "created",
            "activate", "activated",
            "deactivate", "deactivated",
            "reactivate", "reactivated",
            "acceptDataTypes", "dataTypesAccepted",
            "declineDataTypes", "dataTypesDeclined",
            "expire", "expired",
            "rename", "renamed",
            "changeDataTypes", "dataTypesChanged");

    private final Set<String> must = toBeReachedBy(new ReferenceModel());

    private static Set<String> toBeReachedBy(HostUnderTest host) {
        Reach reach = new Reach();
        SideBySide.run(new Script(List.of()), host, reach);
        return reach.missing();
    }

    @Test
    void every_refusal_is_to_be_reached() {
        assertThat(RefusalReason.values())
                .allSatisfy(reason -> assertThat(must)
                        .anyMatch(reach -> reach.equals("refusal " + reason)
                                || reach.startsWith("token refusal " + reason + " to ")));
    }

    @Test
    void every_decision_is_to_be_reached_by_a_host_that_can_be_brought_into_every_trouble() {
        assertThat(decisions(must)).containsExactlyInAnyOrderElementsOf(all(ONLY_SHOWN_TO_THE_DESTINATION));
    }

    @Test
    void only_those_that_need_trouble_are_not_to_be_reached_by_a_host_that_can_be_brought_into_none() {
        EnumSet<Reason> others = EnumSet.copyOf(NEEDING_TROUBLE);
        others.addAll(ONLY_SHOWN_TO_THE_DESTINATION);

        assertThat(decisions(toBeReachedBy(new PureCoreHost()))).containsExactlyInAnyOrderElementsOf(all(others));
    }

    @Test
    void something_is_to_be_reached_in_every_trouble() {
        assertThat(Trouble.values())
                .allSatisfy(
                        trouble -> assertThat(must).anyMatch(reach -> reach.startsWith("trouble " + trouble + ": ")));
    }

    private static List<String> decisions(Set<String> reaches) {
        return reaches.stream().filter(reach -> reach.startsWith("decision ")).toList();
    }

    private static List<String> all(Set<Reason> but) {
        return EnumSet.complementOf(EnumSet.copyOf(but)).stream()
                .map(reason -> "decision " + reason)
                .toList();
    }

    @Test
    void every_event_of_a_token_is_to_be_reached() {
        assertThat(TokenEventType.values())
                .allSatisfy(type -> assertThat(must)
                        .anyMatch(
                                reach -> reach.startsWith("token " + type.name().toLowerCase(Locale.ROOT) + " ")));
    }

    @Test
    void every_row_of_the_lifecycle_is_to_be_reached_and_nothing_else() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "lifecycle.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| action"))
                .map(ReachTest::arrow)
                .toList();
        List<String> events =
                must.stream().filter(reach -> reach.startsWith("event ")).toList();

        assertThat(rows)
                .hasSizeGreaterThan(EventType.values().length)
                .allSatisfy(row -> assertThat(events).anyMatch(event -> event.startsWith(row)));
        assertThat(events).allSatisfy(event -> assertThat(rows).anyMatch(event::startsWith));
    }

    /** How the events of a row begin; a row that names its mode names it at the end. */
    private static String arrow(String line) {
        String[] cells = line.split(" *\\| *", -1);
        String from = cells[2];
        String to = cells[6].split(";", -1)[0];
        String event = "event " + EVENTS.get(cells[1]);
        boolean moves = !to.equals("the same") && !to.equals(from);
        String moved = moves ? event + (from.equals("-") ? "" : " from " + from) + " to " + to : event;
        String mode = Stream.of("BY_DESTINATION", "IMMEDIATE")
                .filter(cells[5]::contains)
                .findFirst()
                .orElse("");
        return moved + " under " + mode;
    }
}
