package dev.connections.testing;

import java.time.Duration;
import java.util.List;

/**
 * What happens to a host, step by step, from an empty one on.
 *
 * @param steps the steps
 */
public record Script(List<Step> steps) {

    /**
     * A command, after a while.
     *
     * @param after how far the clock moves before the command; backwards if negative
     * @param command what is asked
     */
    public record Step(Duration after, Command command) {}
}
