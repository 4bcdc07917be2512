package dev.connections.benchmarks.peer;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.connections.benchmarks.work.Answer;
import java.util.Map;

/** Google's Common Expression Language: four functions of the host, and the planned runtime, its fastest way. */
final class Cel implements Peer {

    private final CelCompilerBuilder compiler = CelCompilerFactory.standardCelCompilerBuilder()
            .setResultType(SimpleType.INT)
            .addVar("q", SimpleType.DYN);
    private final CelRuntimeBuilder runtime = CelRuntimeFactory.plannerRuntimeBuilder();
    private final CelRuntime.Program chain;

    Cel() throws CelValidationException, CelEvaluationException {
        declare("active", Request::isActive);
        declare("enabled", Request::isEnabled);
        declare("collectedThen", Request::isCollectedThen);
        declare("consented", Request::isConsented);
        String expression = Chain.of("active(q)", "enabled(q)", "collectedThen(q)", "consented(q)");
        this.chain = runtime.build()
                .createProgram(compiler.build().compile(expression).getAst());
    }

    private void declare(String name, CelFunctionOverload.Unary<Request> clause) {
        String overload = name + "_q";
        compiler.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overload, SimpleType.BOOL, SimpleType.DYN)));
        runtime.addFunctionBindings(
                CelFunctionBinding.fromOverloads(name, CelFunctionBinding.from(overload, Request.class, clause)));
    }

    @Override
    public Answer decide(Request request) throws CelEvaluationException {
        return Chain.answer(((Long) chain.eval(Map.of("q", request))).intValue());
    }
}
