package dev.connections.proofs.schedules;

import dev.connections.ConnectionName;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Ruling;
import dev.connections.proofs.schedules.Ports.Around;
import java.util.Map;
import java.util.concurrent.Callable;

/** The ways in which mistakes are made. */
final class Planted {

    private Planted() {}

    /** Answers a question that an operation repeats as it was answered first, until the operation writes. */
    static Around remembering(Steps steps, Class<?> asked, String question) {
        return (name, method, real, arguments) -> {
            Map<String, Object> own = steps.own();
            String key = Around.key(name, arguments);
            if (own.containsKey(key)) {
                return own.get(key);
            }
            Object answer = steps.step(name, () -> Ports.called(method, real, arguments));
            if (name.equals(question) && asked.isAssignableFrom(method.getParameterTypes()[0])) {
                own.put(key, answer);
            }
            if (name.equals("connections.commit")) {
                own.clear();
            }
            return answer;
        };
    }

    /** Answers a question as it would have been answered when the run began. */
    static Around behind(World world, Steps steps, String question) {
        World replica = world.beforeItsRun();
        return (name, method, real, asked) -> steps.step(
                name,
                () -> Ports.called(
                        method, name.equals(question) ? replica.ports().named(name) : real, asked));
    }

    /** Does something else instead of a call. */
    static Around instead(Steps steps, String wrong, Instead instead) {
        return (name, method, real, asked) -> name.equals(wrong)
                ? instead.of(new Call(name, asked[0], () -> Ports.called(method, real, asked)))
                : steps.step(name, () -> Ports.called(method, real, asked));
    }

    /** A change under the event of a renaming. */
    static Change asRenamed(World world, Change change) {
        Ruling renaming = world.recorded()
                .orElseThrow()
                .rename(
                        World.SOURCE,
                        ConnectionName.of("Another"),
                        change.event().at());
        return new Change(change.connection(), ((Change) renaming).event());
    }

    /** How many statements there are. */
    static int statements(World world) {
        return Moment.of(world).agreement().statements().size();
    }

    /** How a mistake gets into a run. */
    interface Planting {
        Around in(World world, Steps steps);
    }

    /** What is done instead of a call. */
    interface Instead {
        Object of(Call call) throws Exception;
    }

    /** A call that should have been made: its name, what it was given first, and how to make it. */
    record Call(String name, Object first, Callable<Object> effect) {

        Object made() throws Exception {
            return effect.call();
        }
    }
}
