package dev.connections.benchmarks.lifecycle;

import dev.connections.benchmarks.report.Row;

/** The rows of the table of transitions. */
@SuppressWarnings("ImmutableEnumChecker")
public enum TransitionRow implements Row {
    CONNECTIONS("**Connections: with its event and periods**", OurMover::new),
    SWITCH("limit: enum switch, copy of a small value", work -> Machine.row(new SwitchMachine(), work)),
    STATELESS4J("stateless4j", work -> Machine.row(new Stateless4j(), work)),
    COLA("COLA", work -> Machine.row(new Cola(), work)),
    EASY_STATES("Easy States", work -> Machine.row(new EasyStates(), work)),
    EDC_ENTITY("EDC entity", work -> Machine.row(new EdcEntity(), work)),
    TINDER("Tinder StateMachine", work -> Machine.row(new Tinder(), work)),
    SQUIRREL("squirrel-foundation", work -> Machine.row(new Squirrel(), work)),
    KSTATEMACHINE("KStateMachine", work -> Machine.row(new KStateMachine(), work)),
    SPRING("Spring Statemachine", work -> Machine.row(new SpringStatemachine(), work));

    private interface Maker {
        Mover make(LifecycleWork work) throws Exception;
    }

    private final String label;
    private final Maker maker;

    TransitionRow(String label, Maker maker) {
        this.label = label;
        this.maker = maker;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Makes the row for some work.
     *
     * @param work the work
     * @return the row
     * @throws Exception if a peer cannot be made
     */
    public Mover over(LifecycleWork work) throws Exception {
        return maker.make(work);
    }
}
