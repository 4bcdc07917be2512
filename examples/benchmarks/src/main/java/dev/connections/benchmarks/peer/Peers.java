package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.LookUps;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.TextLookUps;

/** Makes the rows in which peers decide. */
public final class Peers {

    private Peers() {}

    public static Decider spel(SharingWork work) {
        return byNumbers(new Spel(), work);
    }

    public static Decider aviator(SharingWork work) {
        return byNumbers(new Aviator(), work);
    }

    public static Decider mvel(SharingWork work) {
        return byNumbers(new Mvel(), work);
    }

    public static Decider jexl(SharingWork work) {
        return byNumbers(new Jexl(), work);
    }

    public static Decider jcasbin(SharingWork work) {
        return byNumbers(new Jcasbin(), work);
    }

    public static Decider jcasbinWithReasons(SharingWork work) {
        return byNumbers(new JcasbinWithReasons(), work);
    }

    public static Decider jcasbinWithRows(SharingWork work) {
        return byNumbers(new JcasbinWithRows(work.bareConnections()), work);
    }

    public static Decider easyRules(SharingWork work) {
        return byNumbers(new EasyRules(), work);
    }

    public static Decider drools(SharingWork work) {
        return byNumbers(new Drools(), work);
    }

    public static Decider cel(SharingWork work) throws Exception {
        return byNumbers(new Cel(), work);
    }

    public static Decider edc(SharingWork work) {
        return byNumbers(new EdcPolicy(), work);
    }

    public static Decider cedar(SharingWork work) throws Exception {
        return byNumbers(new Cedar(), work);
    }

    public static Decider spelByTexts(SharingWork work) {
        return byTexts(new Spel(), work);
    }

    public static Decider jcasbinByTexts(SharingWork work) {
        return byTexts(new Jcasbin(), work);
    }

    public static Decider edcByTexts(SharingWork work) {
        return byTexts(new EdcPolicy(), work);
    }

    public static Decider cedarByTexts(SharingWork work) throws Exception {
        return byTexts(new Cedar(), work);
    }

    private static Decider byNumbers(Peer peer, SharingWork work) {
        return new PeerDecider(peer, new LookUps(work), work);
    }

    private static Decider byTexts(Peer peer, SharingWork work) {
        return new PeerDecider(peer, new TextLookUps(work), work);
    }
}
