package dev.connections.benchmarks.peer;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.casbin.jcasbin.util.function.CustomFunction;

/** A clause as a function of Aviator, and of jCasbin, which stands on it. */
final class AviatorFunction extends CustomFunction {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Predicate<Request> clause;

    private AviatorFunction(String name, Predicate<Request> clause) {
        this.name = name;
        this.clause = clause;
    }

    /** {@return the four clauses} */
    static List<AviatorFunction> clauses() {
        return List.of(
                new AviatorFunction("active", Request::isActive),
                new AviatorFunction("enabled", Request::isEnabled),
                new AviatorFunction("collectedThen", Request::isCollectedThen),
                new AviatorFunction("consented", Request::isConsented));
    }

    @Override
    public AviatorObject call(Map<String, Object> environment, AviatorObject request) {
        return AviatorBoolean.valueOf(clause.test((Request) request.getValue(environment)));
    }

    @Override
    public String getName() {
        return name;
    }
}
