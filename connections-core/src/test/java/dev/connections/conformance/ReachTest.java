package dev.connections.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import dev.connections.lifecycle.EventType;
import dev.connections.sharing.Reason;
import dev.connections.testing.Reach;
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

    private static final Set<Reason> NEEDING_A_FAULT = EnumSet.of(
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

    private final Set<String> must = new Reach().missing();

    @Test
    void every_refusal_is_to_be_reached() {
        assertThat(RefusalReason.values())
                .allSatisfy(reason -> assertThat(must)
                        .anyMatch(reach -> reach.equals("refusal " + reason)
                                || reach.startsWith("token refusal " + reason + " to ")));
    }

    @Test
    void every_decision_is_to_be_reached_but_those_that_need_a_fault() {
        EnumSet<Reason> reachable = EnumSet.allOf(Reason.class);
        reachable.removeAll(NEEDING_A_FAULT);
        reachable.removeAll(ONLY_SHOWN_TO_THE_DESTINATION);

        assertThat(must.stream().filter(reach -> reach.startsWith("decision ")))
                .containsExactlyInAnyOrderElementsOf(
                        reachable.stream().map(reason -> "decision " + reason).toList());
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
