package dev.connections.proofs;

import static dev.connections.proofs.TokenCall.CLAIM;
import static dev.connections.proofs.TokenCall.CLAIM_BY_ANOTHER;
import static dev.connections.proofs.TokenCall.COMPLETE;
import static dev.connections.proofs.TokenCall.FIND;
import static dev.connections.proofs.TokenCall.FIND_BY_DIGEST;
import static dev.connections.proofs.TokenCall.FIND_OTHER;
import static dev.connections.proofs.TokenCall.INSERT;
import static dev.connections.proofs.TokenCall.INSERT_OTHER;
import static dev.connections.proofs.TokenCall.INSERT_SAME_ID;
import static dev.connections.proofs.TokenCall.PURGE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios: tiny ones, of one call on each of two or three threads. Longer ones hide what these show. */
final class TokenScenarios {

    private static final List<TokenCall> ISSUED = List.of(INSERT, INSERT_OTHER);
    private static final List<TokenCall> CLAIMED = List.of(INSERT, CLAIM);

    private TokenScenarios() {}

    /** The two claims of one token with every other call. */
    static List<Scenario> claims() {
        return Arrays.stream(TokenCall.values())
                .map(third -> new Scenario(ISSUED, List.of(CLAIM, CLAIM_BY_ANOTHER, third)))
                .toList();
    }

    /** A purge, with others who look on, or use what it left free. */
    static List<Scenario> purges() {
        return List.of(
                new Scenario(ISSUED, List.of(PURGE, FIND, FIND_OTHER)),
                new Scenario(ISSUED, List.of(PURGE, FIND, FIND_BY_DIGEST)),
                new Scenario(ISSUED, List.of(PURGE, FIND_BY_DIGEST, INSERT_SAME_ID)));
    }

    /** Every two calls on tokens just issued; those with a completion on a claimed one; and with an insert on none. */
    static List<Scenario> pairs() {
        return Stream.of(
                        pairs(ISSUED, List.of(TokenCall.values())),
                        pairs(CLAIMED, List.of(COMPLETE)),
                        pairs(List.of(), List.of(INSERT)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scenario> pairs(List<TokenCall> before, List<TokenCall> firsts) {
        List<Scenario> pairs = new ArrayList<>();
        for (TokenCall first : firsts) {
            Arrays.stream(TokenCall.values())
                    .filter(second -> firsts.indexOf(second) < 0 || first.compareTo(second) <= 0)
                    .forEach(second -> pairs.add(new Scenario(before, List.of(first, second))));
        }
        return pairs;
    }

    /**
     * Some calls at once.
     *
     * @param before the calls before, one after the other
     * @param atOnce the calls, each on a thread of its own
     */
    record Scenario(List<TokenCall> before, List<TokenCall> atOnce) {}
}
