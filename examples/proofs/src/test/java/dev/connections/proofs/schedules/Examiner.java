package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.Groups.ACTIVATING;
import static dev.connections.proofs.schedules.Groups.COMPLETING;
import static dev.connections.proofs.schedules.Groups.DECIDING;
import static dev.connections.proofs.schedules.Groups.ENDING;
import static dev.connections.proofs.schedules.Groups.FORBIDDING;
import static dev.connections.proofs.schedules.Groups.OPENING;
import static dev.connections.proofs.schedules.Groups.REDEEMING;
import static dev.connections.proofs.schedules.Groups.TRIED_ONCE;
import static dev.connections.proofs.schedules.Operation.GRANT;
import static dev.connections.proofs.schedules.Operation.ISSUE;

import dev.connections.proofs.schedules.Answer.Kind;
import dev.connections.token.FailureCause;
import dev.connections.token.TokenState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Checks the runs of one scenario. */
final class Examiner {

    private static final String CLAIM = "tokens.claim";

    private final Scenario scenario;
    private final Findings findings;
    private final Orders orders;
    private final Map<Moment.Agreement, Judge> judges = new HashMap<>();

    Examiner(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        this.orders = new Orders(scenario);
    }

    void examine(Run run) {
        findings.schedule(run.steps().size());
        order(run);
        check(run, Check.PROMISE_4, run.unsound().or(() -> judge(run.last()).objection()));
        check(run, Check.PROMISE_28, redeemedTwice(run));
        operations().forEach(operation -> examine(run, operation));
    }

    private void examine(Run run, int operation) {
        Answer answer = run.answers().get(operation);
        check(run, Check.NOTHING_FAILS, answer.kind() == Kind.FAILED ? Optional.of(answer.words()) : Optional.empty());
        check(run, Check.NEVER_CUT_OFF, gaveUp(run, operation));
        if (answer.opens() || answer.kind() == Kind.DONE) {
            findings.effective(asked(operation));
        }
        if (answer.opens() && !isRepeated(run, operation)) {
            check(run, Check.PROMISE_20, neverHeld(run, operation, run.during(operation)));
            if (REDEEMING.contains(asked(operation))) {
                check(run, Check.LOOKED_AT_AGAIN, neverHeld(run, operation, run.after(operation, CLAIM)));
            }
        }
        operations().filter(before -> run.isBefore(before, operation)).forEach(before -> after(run, before, operation));
    }

    private void after(Run run, int before, int operation) {
        boolean opened = run.answers().get(operation).opens() && !isRepeated(run, operation);
        Optional<String> complaint = opened ? Optional.of("opened after it had been ended") : Optional.empty();
        boolean isGrantedAfterwards = all(GRANT).anyMatch(grant -> run.begin(grant) > run.begin(before));
        if (FORBIDDING.contains(asked(before)) && !isGrantedAfterwards && OPENING.contains(asked(operation))) {
            check(run, Check.PROMISE_25, complaint);
        }
        boolean isDone = run.answers().get(before).kind() == Kind.DONE;
        if (ENDING.contains(asked(before)) && isDone && !isOpenedAgain() && OPENING.contains(asked(operation))) {
            check(run, Check.DEACTIVATED_BEFORE, complaint);
        }
    }

    private boolean isOpenedAgain() {
        return operations().anyMatch(operation -> ACTIVATING.contains(asked(operation)));
    }

    private void order(Run run) {
        Optional<Set<Weaker>> explained = orders.explain(run);
        explained.filter(weaker -> !weaker.isEmpty()).ifPresent(findings::forgiven);
        check(
                run,
                Check.ONE_AFTER_THE_OTHER,
                explained.isPresent() ? Optional.empty() : Optional.of("no order of the operations explains this"));
    }

    /** A redemption that is repeated answers the token as it stands, which is no permission. */
    private boolean isRepeated(Run run, int operation) {
        return REDEEMING.contains(asked(operation))
                && run.after(operation, CLAIM).isEmpty();
    }

    private Optional<String> neverHeld(Run run, int operation, List<Moment> moments) {
        boolean held = moments.stream().anyMatch(moment -> holds(run, operation, moment));
        return held ? Optional.empty() : Optional.of(scenario.name(operation) + " opened what never stood open");
    }

    private boolean holds(Run run, int operation, Moment moment) {
        Operation asked = asked(operation);
        if (DECIDING.contains(asked)) {
            return judge(moment).mayFlow(run.moments().get(0).agreement().now());
        }
        if (asked == ISSUE) {
            return moment.connection().stream()
                    .anyMatch(connection -> judge(moment).stands(connection.epoch()));
        }
        return moment
                .token()
                .filter(token ->
                        isInTime(asked, token.state().asOf(moment.agreement().now())))
                .stream()
                .anyMatch(token -> judge(moment).stands(token.terms().epoch()));
    }

    private static boolean isInTime(Operation asked, TokenState state) {
        return REDEEMING.contains(asked) ? state.isPending() || !state.isOver() : state.isPending();
    }

    private Optional<String> redeemedTwice(Run run) {
        List<Operation> redeemed = operations()
                .filter(operation -> REDEEMING.contains(asked(operation)))
                .filter(operation -> run.answers().get(operation).opens())
                .mapToObj(this::asked)
                .distinct()
                .toList();
        long completed = operations()
                .filter(operation -> COMPLETING.contains(asked(operation)))
                .filter(operation -> run.answers().get(operation).opens())
                .count();
        boolean twiceInStore = run.kept().tokenEvents().stream()
                .anyMatch(events -> isTwiceIn(events, "CLAIMED by") || isTwiceIn(events, "COMPLETED by"));
        return redeemed.size() > 1 || completed > 1 || twiceInStore
                ? Optional.of("redeemed by " + redeemed + ", completed " + completed + " times")
                : Optional.empty();
    }

    private static boolean isTwiceIn(String events, String event) {
        return events.indexOf(event) != events.lastIndexOf(event);
    }

    private Optional<String> gaveUp(Run run, int operation) {
        boolean gaveWay = run.answers().get(operation).kind() == Kind.GAVE_WAY;
        boolean isUnconfirmed = run.last()
                .token()
                .flatMap(token -> token.state().cause())
                .filter(cause -> cause == FailureCause.UNCONFIRMED)
                .isPresent();
        return (gaveWay && !TRIED_ONCE.contains(asked(operation))) || isUnconfirmed
                ? Optional.of(scenario.name(operation) + " gave up")
                : Optional.empty();
    }

    private void check(Run run, Check check, Optional<String> complaint) {
        findings.apply(check);
        complaint.ifPresent(words -> findings.broken(check, words + ": " + run.story(scenario)));
    }

    private Judge judge(Moment moment) {
        return judges.computeIfAbsent(moment.agreement(), Judge::new);
    }

    private Operation asked(int operation) {
        return scenario.operations().get(operation);
    }

    private IntStream operations() {
        return IntStream.range(0, scenario.operations().size());
    }

    private IntStream all(Operation wanted) {
        return operations().filter(operation -> asked(operation) == wanted);
    }
}
