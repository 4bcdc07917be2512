package dev.connections.proofs.schedules;

import dev.connections.proofs.schedules.Turns.Pass;
import dev.connections.spi.CommitResult;
import dev.connections.spi.InsertResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * One run of some operations at once. {@link Turns} say who makes the next step. An operation begins with its first
 * step and ends with its last.
 */
final class Execution implements Steps {

    /** The most steps of one run. No run is cut off: one that takes more fails. */
    static final int MOST_STEPS = 200;

    private static final Pass BEGINNING = new Pass(-1, "", "");

    private final World world;
    private final Turns turns;
    private final List<Progress> operations;
    private final List<Step> steps = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private int current = -1;

    Execution(Scenario scenario, Mistake mistake, Turns turns) {
        this.world = scenario.start().world();
        this.turns = turns;
        Ports ports = mistake.plant(world, this);
        this.operations = IntStream.range(0, scenario.operations().size())
                .mapToObj(i -> progress(scenario.operations().get(i), scenario.name(i), ports))
                .toList();
        moments.add(Moment.of(world));
    }

    private Progress progress(Operation operation, char name, Ports ports) {
        Caller caller = new Caller(world, name);
        Services services = Services.over(world, ports, name);
        return new Progress(() -> operation.ask(caller, services));
    }

    Run run() {
        Pass pass = BEGINNING;
        for (List<Integer> ready = ready(); !ready.isEmpty(); ready = ready()) {
            current = turns.next(ready, pass);
            pass = advance(operations.get(current));
        }
        return new Run(
                List.copyOf(steps),
                List.copyOf(moments),
                operations.stream().map(Progress::answer).toList(),
                Kept.in(world),
                Kept.unsound(world));
    }

    private Pass advance(Progress operation) {
        int before = steps.size();
        operation.advance();
        if (steps.size() == before) {
            made("nothing", "");
        }
        if (steps.size() > MOST_STEPS) {
            throw new AssertionError("more than " + MOST_STEPS + " steps: " + steps);
        }
        return new Pass(current, operation.last(), operation.next());
    }

    private List<Integer> ready() {
        return IntStream.range(0, operations.size())
                .filter(i -> !operations.get(i).isOver())
                .boxed()
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T step(String call, Callable<T> effect) throws Exception {
        return (T) operations.get(current).call(call, () -> {
            T result = effect.call();
            made(call, result);
            return result;
        });
    }

    @Override
    public Map<String, Object> own() {
        return operations.get(current).own();
    }

    private void made(String call, Object result) {
        steps.add(new Step(current, call, changes(call, result)));
        moments.add(Step.reads(call) ? moments.get(moments.size() - 1) : Moment.of(world));
    }

    private static boolean changes(String call, Object result) {
        return result == CommitResult.COMMITTED
                || result instanceof InsertResult.Inserted
                || call.startsWith("host.")
                || (call.equals("tokens.purge") && !result.equals(0));
    }
}
