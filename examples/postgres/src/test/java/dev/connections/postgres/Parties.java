package dev.connections.postgres;

import java.util.List;

/** The organizations between which the connections lie that all errands share. */
final class Parties {

    static final List<String> SOURCES = List.of("org_acme", "org_umbrella");
    static final List<String> DESTINATIONS = List.of("org_globex", "org_initech", "org_hooli");

    private Parties() {}

    /** Puts them in, and their connections, which are noted as errands too. */
    static void meet(Services services, Journal journal) {
        SOURCES.forEach(services::register);
        for (String source : SOURCES) {
            for (String destination : DESTINATIONS) {
                Errand first = Errand.of("op-first-" + source + "-" + destination, Verb.CREATE, source, destination);
                journal.tried(first);
                journal.replied(services.run(first));
            }
        }
    }
}
