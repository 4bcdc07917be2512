package dev.connections.benchmarks.peer;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.EvalMode;
import com.googlecode.aviator.Expression;
import dev.connections.benchmarks.work.Answer;
import java.util.HashMap;
import java.util.Map;

/** AviatorScript, compiled to bytecode; its map is written to, so each request needs one of its own. */
final class Aviator implements Peer {

    private final Expression chain;

    Aviator() {
        AviatorEvaluatorInstance engine = AviatorEvaluator.newInstance(EvalMode.ASM);
        AviatorFunction.clauses().forEach(engine::addFunction);
        this.chain = engine.compile(Chain.of("active(q)", "enabled(q)", "collectedThen(q)", "consented(q)"), true);
    }

    @Override
    public Answer decide(Request request) {
        Map<String, Object> environment = new HashMap<>(4);
        environment.put("q", request);
        return Chain.answer(((Long) chain.execute(environment)).intValue());
    }
}
