package dev.connections.benchmarks.peer;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import dev.connections.benchmarks.work.Answer;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/** jCasbin with a row of policy for each answer, of which the first that applies is explained. */
final class JcasbinWithReasons implements Peer {

    private final Enforcer enforcer;

    JcasbinWithReasons() {
        Model model = new Model();
        model.addDef("r", "r", "q");
        model.addDef("p", "p", "code, eft");
        model.addDef("e", "e", "priority(p.eft) || deny");
        model.addDef("m", "m", "applies(r.q, p.code)");
        this.enforcer = Jcasbin.enforcer(model);
        enforcer.addFunction("applies", new Applies());
        enforcer.addPolicy(Answer.NOT_ACTIVE.name(), "deny");
        enforcer.addPolicy(Answer.TYPE_NOT_SHARED.name(), "deny");
        enforcer.addPolicy(Answer.NOT_COLLECTED_THEN.name(), "deny");
        enforcer.addPolicy(Answer.NO_CONSENT.name(), "deny");
        enforcer.addPolicy(Answer.PERMITTED.name(), "allow");
    }

    @Override
    public Answer decide(Request request) {
        return Answer.valueOf(enforcer.enforceEx(request).getExplain().get(0));
    }

    /** Whether an answer is the right one, if none before it was. */
    private static final class Applies extends CustomFunction {

        private static final long serialVersionUID = 1L;

        @Override
        public AviatorObject call(Map<String, Object> environment, AviatorObject request, AviatorObject code) {
            Request asked = (Request) request.getValue(environment);
            return AviatorBoolean.valueOf(applies(Answer.valueOf((String) code.getValue(environment)), asked));
        }

        private static boolean applies(Answer answer, Request request) {
            return switch (answer) {
                case NOT_ACTIVE -> !request.isActive();
                case TYPE_NOT_SHARED -> !request.isEnabled();
                case NOT_COLLECTED_THEN -> !request.isCollectedThen();
                case NO_CONSENT -> !request.isConsented();
                default -> true;
            };
        }

        @Override
        public String getName() {
            return "applies";
        }
    }
}
