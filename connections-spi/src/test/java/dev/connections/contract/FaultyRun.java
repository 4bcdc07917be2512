package dev.connections.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Adapters that work but for one call, which has a fault. */
final class FaultyRun implements Interception {

    private final Scene scene;
    private final Fault fault;
    private final int index;
    private final List<Object> changeable = new ArrayList<>();
    private int calls;
    private boolean carriedOut;

    FaultyRun(Scene scene, Fault fault, int index) {
        this.scene = scene;
        this.fault = fault;
        this.index = index;
    }

    Scene scene() {
        return scene;
    }

    /** Whether the faulty call did nevertheless what it was asked for. */
    boolean carriedOut() {
        return carriedOut;
    }

    /** An answer that is emptied before the next call of any port. */
    Object changedLater(Object answer) {
        Object copy = FaultyAnswers.changeable(answer);
        changeable.add(copy);
        return copy;
    }

    @Override
    public Object around(PortMethod method, Supplier<?> call) {
        changeable.forEach(FaultyAnswers::empty);
        if (calls++ != index) {
            return call.get();
        }
        return fault.distort(this, method, () -> {
            carriedOut = true;
            return call.get();
        });
    }
}
