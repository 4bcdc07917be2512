package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** jCasbin with one matcher over the clauses: yes or no. */
final class Jcasbin implements Peer {

    static final String ALL_CLAUSES = "active(r.q) && enabled(r.q) && collectedThen(r.q) && consented(r.q)";

    private final Enforcer enforcer;

    Jcasbin() {
        Model model = new Model();
        model.addDef("r", "r", "q");
        model.addDef("p", "p", "any");
        model.addDef("e", "e", "some(where (p.eft == allow))");
        model.addDef("m", "m", ALL_CLAUSES);
        this.enforcer = enforcer(model);
    }

    static Enforcer enforcer(Model model) {
        Enforcer enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        AviatorFunction.clauses().forEach(clause -> enforcer.addFunction(clause.getName(), clause));
        return enforcer;
    }

    @Override
    public Answer decide(Request request) {
        return enforcer.enforce(request) ? Answer.PERMITTED : Answer.NO_CONSENT;
    }

    @Override
    public boolean givesReasons() {
        return false;
    }
}
