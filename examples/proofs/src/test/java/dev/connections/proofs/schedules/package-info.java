/**
 * All schedules. Each call of a port is a step, and a scheduler runs operations of the services at once, in every order
 * of their steps that there is: {@code PairsOfOperationsTest} every two operations, {@code TriplesOfOperationsTest}
 * every third beside a deactivation and a withdrawal or a grant; {@code CaughtMistakesTest} shows what that catches,
 * {@code SchedulesTest} that no order is left out, and how one is run again.
 *
 * <p>{@code Operation} says what is asked, {@code Start} what is there before, {@code Execution} how operations take
 * turns, {@code Examiner} what is checked of each run. Answers and stores must be those of one operation after the
 * other ({@code Orders}), but for what {@code Weaker} names. What was open when is worked out by the independent
 * reference model ({@code Judge}).
 *
 * <p>There are no threads: {@code Progress} says why that is the same. Not shown here: what goes on inside a call of a
 * port, which the adapter must make atomic; clocks that move during a run; failing ports.
 */
package dev.connections.proofs.schedules;
