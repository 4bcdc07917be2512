package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.Found;
import dev.connections.benchmarks.work.SharingWork;

/** A row in which a peer decides, after the same look-ups as everybody. */
final class PeerDecider implements Decider {

    private final Peer peer;
    private final Found found;
    private final byte[] types;
    private final long[] collectedAt;

    PeerDecider(Peer peer, Found found, SharingWork work) {
        this.peer = peer;
        this.found = found;
        this.types = work.types();
        this.collectedAt = work.collectedAt();
    }

    @Override
    public Object decide(int k) throws Exception {
        BareConnection connection = found.connection(k);
        return connection == BareConnection.NONE
                ? Answer.NO_CONNECTION
                : peer.decide(new Request(connection, types[k], collectedAt[k], found.consented(k)));
    }

    @Override
    public Answer answer(Object decided) {
        return (Answer) decided;
    }

    @Override
    public boolean givesReasons() {
        return peer.givesReasons();
    }

    @Override
    public void close() {
        peer.close();
    }
}
