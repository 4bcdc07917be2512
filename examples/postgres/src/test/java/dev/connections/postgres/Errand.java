package dev.connections.postgres;

import dev.connections.Flow;
import dev.connections.OrganizationId;

/**
 * One command, as one line of text.
 *
 * @param op its own id, under which it acts: so its event can be told from all others
 * @param verb what is done
 * @param source the source of the connection
 * @param destination its destination
 * @param argument a token, the secret of one, or what one is for, for the verbs that need it
 */
record Errand(String op, Verb verb, String source, String destination, String argument) {

    static final String NO_ARGUMENT = "-";

    static Errand of(String op, Verb verb, String source, String destination) {
        return new Errand(op, verb, source, destination, NO_ARGUMENT);
    }

    static Errand parse(String line) {
        String[] words = line.split(" ", -1);
        return new Errand(words[1], Verb.valueOf(words[2]), words[3], words[4], words[5]);
    }

    String line() {
        return String.join(" ", "try", op, verb.name(), source, destination, argument);
    }

    /** What a token is issued for. */
    String object() {
        return argument.equals(NO_ARGUMENT) ? op : argument;
    }

    Flow flow() {
        return Flow.from(OrganizationId.of(source)).to(OrganizationId.of(destination));
    }
}
