package dev.connections.proofs.schedules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happened in one run.
 *
 * @param steps all steps, in order
 * @param moments what was so before the first step, and after each
 * @param answers what each operation answered
 * @param kept what the stores hold at last
 * @param unsound what of that is not the fold of its events
 */
record Run(List<Step> steps, List<Moment> moments, List<Answer> answers, Kept kept, Optional<String> unsound) {

    /** Who made each step: {@code AABBA}. */
    String schedule(Scenario scenario) {
        return steps.stream()
                .map(step -> String.valueOf(scenario.name(step.operation())))
                .collect(Collectors.joining());
    }

    /** The number of steps before an operation began. */
    int begin(int operation) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).operation() == operation)
                .findFirst()
                .orElseThrow();
    }

    /** The number of steps until an operation ended. */
    int end(int operation) {
        return 1
                + IntStream.range(0, steps.size())
                        .filter(i -> steps.get(i).operation() == operation)
                        .max()
                        .orElseThrow();
    }

    /** Whether one operation had returned before another began. */
    boolean isBefore(int one, int other) {
        return end(one) <= begin(other);
    }

    /** What was so from the beginning of an operation to its end. */
    List<Moment> during(int operation) {
        return moments.subList(begin(operation), end(operation) + 1);
    }

    /** How many changes others made between the beginning of an operation and its end. */
    long changesByOthers(int operation) {
        return steps.subList(begin(operation), end(operation)).stream()
                .filter(step -> step.operation() != operation && step.changes())
                .count();
    }

    /** What was so from right after a call of an operation to its end; nothing if it did not make that call. */
    List<Moment> after(int operation, String call) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).operation() == operation
                        && steps.get(i).call().equals(call))
                .mapToObj(i -> moments.subList(i + 1, end(operation) + 1))
                .findFirst()
                .orElse(List.of());
    }

    /** What was so when all had ended. */
    Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** The run, step by step, for people. */
    String story(Scenario scenario) {
        StringBuilder story = new StringBuilder(scenario + ":" + schedule(scenario));
        steps.forEach(step -> story.append(String.format(
                "%n    %s %s%s",
                scenario.name(step.operation()), step.call(), step.changes() ? " changes something" : "")));
        IntStream.range(0, answers.size())
                .forEach(i -> story.append(String.format(
                        "%n    %s %s: %s",
                        scenario.name(i), scenario.operations().get(i), answers.get(i))));
        return story.append(String.format("%n    kept: %s %s", last().connection(), kept.tokens()))
                .toString();
    }
}
