package dev.connections.benchmarks.lifecycle;

import dev.connections.Role;
import dev.connections.lifecycle.Status;

/** The limit: a switch over an enum, and the copy of a small value. */
final class SwitchMachine implements Machine {

    private Small held = new Small(1, 1, 2, 3, Status.ACTIVE, 0, 0);

    @Override
    public Small apply(Small connection, Command command, Role role) {
        Status next = LifecycleWork.next(connection.status(), command, role);
        return next == connection.status() ? connection : connection.in(next);
    }

    @Override
    public Object turn(Command command) {
        held = apply(held, command, Role.SOURCE);
        return held;
    }
}
