package dev.connections.proofs.schedules;

import java.util.List;
import java.util.function.Predicate;

/** Runs every schedule of some scenarios. */
final class Exploration {

    private Exploration() {}

    /** Every schedule of every scenario. */
    static Findings every(List<Scenario> scenarios) {
        Findings findings = new Findings();
        scenarios.forEach(scenario -> explore(scenario, Mistake.NONE, findings, found -> false));
        return findings;
    }

    /** One schedule after the other, until a check has caught a mistake. */
    static Findings until(Check caught, Mistake mistake, List<Scenario> scenarios) {
        Findings findings = new Findings();
        for (Scenario scenario : scenarios) {
            if (!findings.isBroken(caught)) {
                explore(scenario, mistake, findings, found -> found.isBroken(caught));
            }
        }
        return findings;
    }

    private static void explore(Scenario scenario, Mistake mistake, Findings findings, Predicate<Findings> isEnough) {
        findings.scenario();
        Examiner examiner = new Examiner(scenario, findings);
        Turns.Every every = new Turns.Every();
        do {
            examiner.examine(new Execution(scenario, mistake, every).run());
        } while (!isEnough.test(findings) && every.advance());
    }
}
