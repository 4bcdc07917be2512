package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import java.util.Arrays;
import java.util.List;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** jCasbin with a row of policy for each connection, as its own examples have it: yes or no. */
final class JcasbinWithRows implements Peer {

    private final Enforcer enforcer;

    JcasbinWithRows(BareConnection[] connections) {
        Model model = new Model();
        model.addDef("r", "r", "source, destination, q");
        model.addDef("p", "p", "source, destination");
        model.addDef("e", "e", "some(where (p.eft == allow))");
        model.addDef("m", "m", "r.source == p.source && r.destination == p.destination && " + Jcasbin.ALL_CLAUSES);
        this.enforcer = Jcasbin.enforcer(model);
        enforcer.addPolicies(Arrays.stream(connections)
                .map(connection -> List.of(name(connection.source()), name(connection.destination())))
                .toList());
    }

    private static String name(int organization) {
        return "org-" + organization;
    }

    @Override
    public Answer decide(Request request) {
        BareConnection connection = request.connection();
        boolean permitted = enforcer.enforce(name(connection.source()), name(connection.destination()), request);
        return permitted ? Answer.PERMITTED : Answer.NO_CONSENT;
    }

    @Override
    public boolean givesReasons() {
        return false;
    }
}
