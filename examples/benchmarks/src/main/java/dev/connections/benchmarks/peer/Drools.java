package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/** Drools with its executable model and one session for all: of an activation group, the first rule that applies. */
final class Drools implements Peer {

    private final KieSession session;

    Drools() {
        String rules = "package dev.connections.benchmarks.rules\n"
                + "import dev.connections.benchmarks.peer.Request\n"
                + "import dev.connections.benchmarks.work.Answer\n"
                + rule(5, Answer.NOT_ACTIVE, "active == false")
                + rule(4, Answer.TYPE_NOT_SHARED, "enabled == false")
                + rule(3, Answer.NOT_COLLECTED_THEN, "collectedThen == false")
                + rule(2, Answer.NO_CONSENT, "consented == false")
                + rule(1, Answer.PERMITTED, "");
        this.session = new KieHelper()
                .addContent(rules, ResourceType.DRL)
                .build(ExecutableModelProject.class)
                .newKieSession();
    }

    private static String rule(int salience, Answer answer, String condition) {
        return """
                rule "%s" salience %d activation-group "answer"
                when $request : Request(%s)
                then $request.setAnswer(Answer.%s); end
                """.formatted(answer, salience, condition, answer);
    }

    @Override
    public Answer decide(Request request) {
        FactHandle fact = session.insert(request);
        session.fireAllRules();
        session.delete(fact);
        session.fireAllRules(0);
        return request.getAnswer();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
