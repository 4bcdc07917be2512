package dev.connections.benchmarks.growth;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.benchmarks.limit.IfChain;
import dev.connections.benchmarks.limit.ObjectChain;
import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.Keys;
import dev.connections.benchmarks.work.LongTable;
import dev.connections.benchmarks.work.MaskTable;
import dev.connections.benchmarks.work.Names;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One item after the other, by hand: look up the connection, look up the consent, decide. */
final class PlainLoops {

    private PlainLoops() {}

    static Batches overTexts(OneConnection work) {
        return new Loop(work.items().length, decideByTexts(work));
    }

    static Batches overNumbers(OneConnection work) {
        return new Loop(work.items().length, decideByNumbers(work));
    }

    private interface One {
        Answer decide(int k);
    }

    private static One decideByTexts(OneConnection work) {
        Map<Flow, BareConnection> connections = new HashMap<>();
        connections.put(work.connection().flow(), work.bare());
        Flow flow = Flow.from(work.connection().source()).to(work.connection().destination());
        ObjectChain chain = new ObjectChain();
        Map<SubjectId, List<Statement>> said = work.said();
        Item[] items = work.items();
        return k -> {
            Item item = items[k];
            return chain.decide(
                    connections.getOrDefault(flow, BareConnection.NONE),
                    flow.source(),
                    flow.destination(),
                    item,
                    said.getOrDefault(item.subject().orElseThrow(), List.of()),
                    Times.NOW,
                    Times.NOW_MICROS);
        };
    }

    private static One decideByNumbers(OneConnection work) {
        BareConnection bare = work.bare();
        LongTable<BareConnection> connections = new LongTable<>(1, BareConnection.NONE);
        connections.put(Keys.flow(bare.source(), bare.destination()), bare);
        MaskTable consents = new MaskTable(work.saidByNumber().length);
        for (int person = 0; person < work.saidByNumber().length; person++) {
            consents.put(Keys.consent(person, bare.source(), bare.destination()), mask(work, person));
        }
        int[] people = work.people();
        byte[] types = work.types();
        long[] collectedAt = work.collectedAt();
        int source = bare.source();
        int destination = bare.destination();
        return k -> IfChain.decide(
                connections.get(Keys.flow(source, destination)),
                types[k],
                collectedAt[k],
                consents.get(Keys.consent(people[k], source, destination)));
    }

    /** What a person's statements amount to for each data type that flows: the arithmetic, done beforehand. */
    private static long mask(OneConnection work, int person) {
        long mask = 0;
        for (int type = 0; type < Names.TYPES; type++) {
            Answer answer = IfChain.decide(
                    work.bare(), person, type, Times.FIRST, work.saidByNumber()[person], Times.NOW_MICROS);
            mask |= answer == Answer.PERMITTED ? 1L << type : 0;
        }
        return mask;
    }

    private static final class Loop implements Batches {

        private final Answer[] answers;
        private final One one;

        private Loop(int size, One one) {
            this.answers = new Answer[size];
            this.one = one;
        }

        @Override
        public Object decideAll() {
            for (int k = 0; k < answers.length; k++) {
                answers[k] = one.decide(k);
            }
            return answers;
        }

        @Override
        public boolean[] permitted(Object decided) {
            boolean[] permitted = new boolean[answers.length];
            for (int k = 0; k < answers.length; k++) {
                permitted[k] = answers[k] == Answer.PERMITTED;
            }
            return permitted;
        }
    }
}
