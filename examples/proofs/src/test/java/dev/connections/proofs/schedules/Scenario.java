package dev.connections.proofs.schedules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some operations at once, and what is there before them. Its name is text, as in {@code ISSUED:REDEEM+DEACTIVATE}.
 *
 * @param start what is there before
 * @param operations what is asked
 * @param names the letter of each operation
 */
record Scenario(Start start, List<Operation> operations, String names) {

    static Scenario of(Start start, Operation... operations) {
        return new Scenario(start, List.of(operations), "ABCDE".substring(0, operations.length));
    }

    static Scenario parse(String text) {
        String[] parts = text.split(":", -1);
        return of(
                Start.valueOf(parts[0]),
                Arrays.stream(parts[1].split("\\+")).map(Operation::valueOf).toArray(Operation[]::new));
    }

    char name(int operation) {
        return names.charAt(operation);
    }

    /** The same without some of the operations. */
    Scenario without(List<Integer> dropped) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, operations.size()).boxed().toList());
        left.removeAll(dropped);
        return new Scenario(
                start,
                left.stream().map(operations::get).toList(),
                left.stream().map(i -> String.valueOf(names.charAt(i))).collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return start + ":" + operations.stream().map(Operation::name).collect(Collectors.joining("+"));
    }
}
