package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: the first rule that applies answers. */
final class EasyRules implements Peer {

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));

    EasyRules() {
        register(1, Answer.NOT_ACTIVE, request -> !request.isActive());
        register(2, Answer.TYPE_NOT_SHARED, request -> !request.isEnabled());
        register(3, Answer.NOT_COLLECTED_THEN, request -> !request.isCollectedThen());
        register(4, Answer.NO_CONSENT, request -> !request.isConsented());
        register(5, Answer.PERMITTED, request -> true);
    }

    private void register(int priority, Answer answer, Predicate<Request> applies) {
        rules.register(new RuleBuilder()
                .name(answer.name())
                .priority(priority)
                .when(facts -> applies.test(facts.get("q")))
                .then(facts -> ((Request) facts.get("q")).setAnswer(answer))
                .build());
    }

    @Override
    public Answer decide(Request request) {
        Facts facts = new Facts();
        facts.put("q", request);
        engine.fire(rules, facts);
        return request.getAnswer();
    }
}
