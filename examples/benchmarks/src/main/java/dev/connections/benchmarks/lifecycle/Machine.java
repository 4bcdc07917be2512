package dev.connections.benchmarks.lifecycle;

import dev.connections.Role;
import dev.connections.lifecycle.Status;

/** A way to flip the status of a {@link Small}: a switch, or a peer. */
interface Machine {

    /**
     * Puts a machine in the connection's status, has it obey, and writes back what came of it.
     *
     * @return another value, or the same one if the command is refused
     */
    Small apply(Small connection, Command command, Role role) throws Exception;

    /** Has a machine that is held all the time obey a legal command of its source. */
    Object turn(Command command) throws Exception;

    /** {@return a row of this machine} */
    static Mover row(Machine machine, LifecycleWork work) {
        return new MachineRow(machine, work);
    }

    /** The row of a machine. */
    final class MachineRow implements Mover {

        private final Machine machine;
        private final Small[] connections;
        private final Command[] commands;
        private final Role[] roles;

        private MachineRow(Machine machine, LifecycleWork work) {
            this.machine = machine;
            this.connections = work.connections();
            this.commands = work.commands();
            this.roles = work.roles();
        }

        @Override
        public Object move(int k) throws Exception {
            return machine.apply(connections[k], commands[k], roles[k]);
        }

        @Override
        public Status status(int k, Object moved) {
            return ((Small) moved).status();
        }

        @Override
        public Object cycle(int k) throws Exception {
            return machine.turn((k & 1) == 0 ? Command.DEACTIVATE : Command.REACTIVATE);
        }
    }
}
