package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.SharingWork;

/** Makes the rows in which peers decide. */
public final class Peers {

    private Peers() {}

    public static Decider spel(SharingWork work) {
        return new PeerDecider(new Spel(), work);
    }

    public static Decider aviator(SharingWork work) {
        return new PeerDecider(new Aviator(), work);
    }

    public static Decider mvel(SharingWork work) {
        return new PeerDecider(new Mvel(), work);
    }

    public static Decider jexl(SharingWork work) {
        return new PeerDecider(new Jexl(), work);
    }

    public static Decider jcasbin(SharingWork work) {
        return new PeerDecider(new Jcasbin(), work);
    }

    public static Decider jcasbinWithReasons(SharingWork work) {
        return new PeerDecider(new JcasbinWithReasons(), work);
    }

    public static Decider jcasbinWithRows(SharingWork work) {
        return new PeerDecider(new JcasbinWithRows(work.bareConnections()), work);
    }

    public static Decider easyRules(SharingWork work) {
        return new PeerDecider(new EasyRules(), work);
    }

    public static Decider drools(SharingWork work) {
        return new PeerDecider(new Drools(), work);
    }

    public static Decider cel(SharingWork work) throws Exception {
        return new PeerDecider(new Cel(), work);
    }

    public static Decider edc(SharingWork work) {
        return new PeerDecider(new EdcPolicy(), work);
    }

    public static Decider cedar(SharingWork work) throws Exception {
        return new PeerDecider(new Cedar(), work);
    }
}
