package dev.connections.benchmarks.ours;

import dev.connections.benchmarks.work.SaidTowards;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import dev.connections.sharing.StandingConsent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements of the work, compiled once for each subject and flow. */
final class Standing {

    private Standing() {}

    static Map<SaidTowards, StandingConsent> of(SharingWork work) {
        Map<SaidTowards, StandingConsent> consents = new HashMap<>();
        for (int k = 0; k < work.size(); k++) {
            List<Statement> said = work.statements().get(k);
            consents.computeIfAbsent(
                    work.keys()[k], key -> StandingConsent.of(key.subject(), key.flow(), said, Times.NOW));
        }
        return consents;
    }
}
