package dev.connections.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Thinks up errands of which there is no end, mostly on a few connections that all share. For one thread. */
final class Errands {

    private static final List<Verb> OFTEN = List.of(Verb.values());
    private static final List<Verb> MORE_OFTEN = List.of(
            Verb.ACTIVATE,
            Verb.ACTIVATE,
            Verb.ACTIVATE,
            Verb.REACTIVATE,
            Verb.REACTIVATE,
            Verb.ISSUE,
            Verb.ISSUE,
            Verb.REDEEM,
            Verb.REDEEM,
            Verb.COMPLETE);

    private final String name;
    private final Random random;
    private final Issued issued;
    private final List<Verb> verbs = new ArrayList<>(OFTEN);
    private long count;

    Errands(String name, long seed, Issued issued) {
        this.name = name;
        this.random = new Random(seed);
        this.issued = issued;
        verbs.addAll(MORE_OFTEN);
    }

    Errand next() {
        String op = "op-" + name + "-" + ++count;
        Verb verb = any(verbs);
        return switch (verb) {
            case CREATE -> random.nextBoolean() ? at(op, verb) : Errand.of(op, verb, any(Parties.SOURCES), "org_" + op);
            case REDEEM, COMPLETE, FAIL, EXPIRE -> issued.isEmpty() ? at(op, Verb.ISSUE) : onToken(op, verb);
            default -> at(op, verb);
        };
    }

    private Errand at(String op, Verb verb) {
        return Errand.of(op, verb, any(Parties.SOURCES), any(Parties.DESTINATIONS));
    }

    private Errand onToken(String op, Verb verb) {
        Token token = issued.any(random);
        return new Errand(
                op, verb, token.source(), token.destination(), verb == Verb.REDEEM ? token.secret() : token.id());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The tokens of which somebody knows the secret. Safe for use by many threads. */
    static final class Issued {

        private static final int LATEST = 10;

        private final List<Token> tokens = new CopyOnWriteArrayList<>();

        void note(Errand errand, Reply reply) {
            if (errand.verb() == Verb.ISSUE && reply.isDone()) {
                tokens.add(new Token(errand.source(), errand.destination(), reply.subject(), reply.secret()));
            }
        }

        private boolean isEmpty() {
            return tokens.isEmpty();
        }

        private Token any(Random random) {
            int size = tokens.size();
            return tokens.get(size - 1 - random.nextInt(Math.min(size, LATEST)));
        }
    }

    private record Token(String source, String destination, String id, String secret) {}
}
