package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;

/** MVEL, strongly typed and compiled. */
final class Mvel implements Peer {

    private final Serializable chain;

    Mvel() {
        ParserContext context = new ParserContext();
        context.setStrongTyping(true);
        context.addInput("q", Request.class);
        this.chain =
                MVEL.compileExpression(Chain.of("q.active", "q.enabled", "q.collectedThen", "q.consented"), context);
    }

    @Override
    public Answer decide(Request request) {
        Map<String, Object> variables = new HashMap<>(4);
        variables.put("q", request);
        return Chain.answer((Integer) MVEL.executeExpression(chain, variables));
    }
}
