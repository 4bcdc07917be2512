package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.Operation.DEACTIVATE;
import static dev.connections.proofs.schedules.Operation.DECIDE;
import static dev.connections.proofs.schedules.Operation.FAIL;
import static dev.connections.proofs.schedules.Operation.GRANT;
import static dev.connections.proofs.schedules.Operation.REDEEM;
import static dev.connections.proofs.schedules.Operation.WITHDRAW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Which operations run at once, from where. */
final class Scenarios {

    private Scenarios() {}

    /** Every two operations, two of the same kind included, from every start. */
    static List<Scenario> pairs() {
        return Arrays.stream(Start.values())
                .flatMap(start -> pairs(start).stream())
                .toList();
    }

    static List<Scenario> pairs(Start start) {
        List<Scenario> pairs = new ArrayList<>();
        for (Operation one : Operation.values()) {
            for (Operation other : Operation.values()) {
                if (one.compareTo(other) <= 0) {
                    pairs.add(Scenario.of(start, one, other));
                }
            }
        }
        return pairs;
    }

    /** A deactivation, a withdrawal or a grant, or the end of a redemption and a grant; and every third operation. */
    static List<Scenario> triples() {
        return Arrays.stream(Start.values())
                .flatMap(start -> triples(start).stream())
                .toList();
    }

    static List<Scenario> triples(Start start) {
        return Stream.of(
                        triples(start, DEACTIVATE, WITHDRAW),
                        triples(start, DEACTIVATE, GRANT),
                        triples(start, FAIL, GRANT))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * A decision or a redemption, a deactivation or a withdrawal, and every third operation, from every start; but not
     * the same redemption twice beside those, which alone has millions of schedules.
     */
    static List<Scenario> longTriples() {
        return Arrays.stream(Start.values())
                .flatMap(start -> Stream.of(
                                triples(start, DECIDE, DEACTIVATE),
                                triples(start, DECIDE, WITHDRAW),
                                triples(start, REDEEM, DEACTIVATE),
                                triples(start, REDEEM, WITHDRAW))
                        .flatMap(List::stream))
                .filter(scenario -> Collections.frequency(scenario.operations(), REDEEM) < 2)
                .toList();
    }

    private static List<Scenario> triples(Start start, Operation one, Operation other) {
        return Arrays.stream(Operation.values())
                .map(third -> Scenario.of(start, one, other, third))
                .toList();
    }
}
