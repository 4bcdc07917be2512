package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import java.util.Objects;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/** Spring's expression language, compiled to bytecode. */
final class Spel implements Peer {

    private final EvaluationContext context =
            SimpleEvaluationContext.forReadOnlyDataBinding().build();
    private final Expression chain = new SpelExpressionParser(
                    new SpelParserConfiguration(SpelCompilerMode.IMMEDIATE, Request.class.getClassLoader()))
            .parseExpression(Chain.of("active", "enabled", "collectedThen", "consented"));

    @Override
    public Answer decide(Request request) {
        return Chain.answer(Objects.requireNonNull(chain.getValue(context, request, Integer.class)));
    }
}
