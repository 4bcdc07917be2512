package dev.connections.proofs.schedules;

import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Where an operation gives way: at each call of a port, and wherever a planted mistake does in two what should be one.
 */
interface Steps {

    /** Waits for the turn of the operation that runs, and then does one thing that nobody can get in between. */
    <T> T step(String call, Callable<T> effect) throws Exception;

    /** What the operation that runs keeps to itself. */
    Map<String, Object> own();
}
