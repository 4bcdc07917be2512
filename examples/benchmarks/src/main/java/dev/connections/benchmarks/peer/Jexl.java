package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** Apache Commons JEXL. */
final class Jexl implements Peer {

    private final JexlExpression chain = new JexlBuilder()
            .permissions(JexlPermissions.UNRESTRICTED)
            .cache(64)
            .strict(true)
            .silent(false)
            .create()
            .createExpression(Chain.of("q.active", "q.enabled", "q.collectedThen", "q.consented"));

    @Override
    public Answer decide(Request request) {
        JexlContext context = new MapContext();
        context.set("q", request);
        return Chain.answer((Integer) chain.evaluate(context));
    }
}
