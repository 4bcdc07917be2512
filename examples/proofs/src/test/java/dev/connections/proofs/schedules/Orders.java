package dev.connections.proofs.schedules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the operations of a scenario answer and leave behind one after the other, in every order, each on a fresh host
 * without mistakes. A run is held against these.
 */
final class Orders {

    /** Where operations may be split: nowhere; if that does not do, at one kind of place; and only then at more. */
    private static final List<Set<Weaker>> SPLITS = List.of(
            EnumSet.noneOf(Weaker.class),
            EnumSet.of(Weaker.CLAIMED_THEN_LOOKED_AGAIN),
            EnumSet.of(Weaker.LOOKED_THEN_WRITTEN),
            EnumSet.of(Weaker.LISTED_THEN_DECIDED),
            EnumSet.of(Weaker.CLAIMED_THEN_LOOKED_AGAIN, Weaker.LOOKED_IN_PARTS),
            EnumSet.of(Weaker.CLAIMED_THEN_LOOKED_AGAIN, Weaker.LOOKED_THEN_WRITTEN),
            EnumSet.of(Weaker.CLAIMED_THEN_LOOKED_AGAIN, Weaker.LISTED_THEN_DECIDED));

    private final Scenario scenario;
    private final Map<Set<Weaker>, List<Run>> runs = new HashMap<>();
    private final Map<List<Integer>, Orders> without = new HashMap<>();

    Orders(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What must be forgiven for a run to be that of some order; absent if that is not enough. */
    Optional<Set<Weaker>> explain(Run run) {
        List<Integer> all = IntStream.range(0, run.answers().size()).boxed().toList();
        return explain(run, all)
                .or(() -> forgiven(run).stream()
                        .map(dropped -> explainWithout(run, all, dropped))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Set<Weaker>> explainWithout(Run run, List<Integer> all, List<Integer> dropped) {
        Set<Weaker> forgiven = EnumSet.noneOf(Weaker.class);
        for (int operation : dropped) {
            forgiven.add(weakness(run, operation).orElseThrow());
        }
        List<Integer> left = new ArrayList<>(all);
        left.removeAll(dropped);
        Orders orders = without.computeIfAbsent(dropped, some -> new Orders(scenario.without(some)));
        Optional<Set<Weaker>> rest = orders.explain(run, left);
        rest.ifPresent(forgiven::addAll);
        return rest.map(explained -> forgiven);
    }

    /** Every choice of operations that count as if they had not been, the fewest first. */
    private static List<List<Integer>> forgiven(Run run) {
        List<List<Integer>> choices = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < run.answers().size(); i++) {
            if (weakness(run, i).isPresent()) {
                int operation = i;
                choices.addAll(choices.stream()
                        .map(chosen -> {
                            List<Integer> more = new ArrayList<>(chosen);
                            more.add(operation);
                            return more;
                        })
                        .toList());
            }
        }
        return choices.stream()
                .filter(chosen -> !chosen.isEmpty())
                .sorted(Comparator.comparing(List::size))
                .toList();
    }

    private static Optional<Weaker> weakness(Run run, int operation) {
        return EnumSet.allOf(Weaker.class).stream()
                .filter(weaker -> weaker.isForgiven(run.answers().get(operation), run.changesByOthers(operation)))
                .findFirst();
    }

    private Optional<Set<Weaker>> explain(Run run, List<Integer> operations) {
        return SPLITS.stream()
                .filter(splits -> runs.computeIfAbsent(splits, this::every).stream()
                        .anyMatch(order -> isSame(run, operations, order)))
                .findFirst();
    }

    private static boolean isSame(Run run, List<Integer> operations, Run order) {
        return order.answers()
                        .equals(operations.stream().map(run.answers()::get).toList())
                && order.kept().equals(run.kept())
                && keepsTime(run, operations, order);
    }

    /** Whoever had returned before another began comes before it in the order too. */
    private static boolean keepsTime(Run run, List<Integer> operations, Run order) {
        for (int i = 0; i < operations.size(); i++) {
            for (int j = 0; j < operations.size(); j++) {
                if (i != j && run.isBefore(operations.get(i), operations.get(j)) && !order.isBefore(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Run> every(Set<Weaker> splits) {
        Turns.Every every = new Turns.Every();
        Turns turns = (ready, pass) -> isWhole(pass, ready, splits) ? pass.operation() : every.next(ready, pass);
        List<Run> all = new ArrayList<>();
        do {
            all.add(new Execution(scenario, Mistake.NONE, turns).run());
        } while (every.advance());
        return List.copyOf(all);
    }

    private boolean isWhole(Turns.Pass pass, List<Integer> ready, Set<Weaker> splits) {
        return ready.contains(pass.operation())
                && splits.stream()
                        .noneMatch(weaker -> weaker.splits(scenario.operations().get(pass.operation()), pass));
    }
}
