package dev.connections.benchmarks.lifecycle;

import dev.connections.Role;
import dev.connections.lifecycle.Status;
import java.util.SplittableRandom;

/**
 * Commands on connections, in random order: of the mixed ones about half are refused, by status or by who asks. The
 * arrays are handed out as they are, and not to be changed.
 */
public final class LifecycleWork {

    private static final double REFUSED_THAT_STAY = 0.5;

    private final Small[] connections;
    private final Command[] commands;
    private final Role[] roles;

    private LifecycleWork(int size, SplittableRandom random, double refusedThatStay) {
        this.connections = new Small[size];
        this.commands = new Command[size];
        this.roles = new Role[size];
        for (int k = 0; k < size; ) {
            Status status = any(random, Status.values());
            Command command = any(random, Command.values());
            Role role = any(random, Role.values());
            if (next(status, command, role) != status ? refusedThatStay < 1 : random.nextDouble() < refusedThatStay) {
                connections[k] =
                        new Small(k, random.nextInt(100), random.nextInt(100), random.nextLong(), status, k, 0);
                commands[k] = command;
                roles[k] = role;
                k++;
            }
        }
    }

    private static <T> T any(SplittableRandom random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    /**
     * Commands, about half of which are refused.
     *
     * @param size how many, a power of two
     * @return the same work for the same size
     */
    public static LifecycleWork mixed(int size) {
        return new LifecycleWork(size, new SplittableRandom(7), REFUSED_THAT_STAY);
    }

    /**
     * Commands, all of which are refused.
     *
     * @param size how many, a power of two
     * @return the same work for the same size
     */
    public static LifecycleWork refused(int size) {
        return new LifecycleWork(size, new SplittableRandom(7), 1);
    }

    /** {@return the status after a command, the same if it is refused: the rule that all rows are held to} */
    static Status next(Status status, Command command, Role role) {
        return switch (status) {
            case PENDING ->
                switch (command) {
                    case ACTIVATE -> role == Role.DESTINATION ? Status.ACTIVE : status;
                    case DEACTIVATE -> Status.INACTIVE;
                    case REACTIVATE -> status;
                };
            case ACTIVE -> command == Command.DEACTIVATE ? Status.INACTIVE : status;
            case INACTIVE -> command == Command.REACTIVATE && role == Role.SOURCE ? Status.ACTIVE : status;
        };
    }

    public int size() {
        return commands.length;
    }

    public Small[] connections() {
        return connections;
    }

    public Command[] commands() {
        return commands;
    }

    public Role[] roles() {
        return roles;
    }

    /**
     * Holds a row to the right answers.
     *
     * @param row the row
     * @param count how many commands, from the first
     * @throws Exception if the row fails
     * @throws AssertionError if it leads to another status than it should
     */
    public void check(Mover row, int count) throws Exception {
        for (int k = 0; k < count; k++) {
            Status right = next(connections[k].status(), commands[k], roles[k]);
            Status found = row.status(k, row.move(k));
            if (found != right) {
                throw new AssertionError("command " + k + " leads to " + found + ", not " + right);
            }
        }
    }
}
