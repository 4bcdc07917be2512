package dev.connections.testing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far random scripts have come: how often each event, refusal and decision has been seen. Not thread-safe. */
public final class Reach {

    private static final Set<String> EVERYTHING = Stream.of(
                    "event created to PENDING under BY_DESTINATION",
                    "event created to ACTIVE under IMMEDIATE",
                    "event activated from PENDING to ACTIVE under BY_DESTINATION",
                    "event activated from PENDING to ACTIVE under IMMEDIATE",
                    "event deactivated from PENDING to INACTIVE under BY_DESTINATION",
                    "event deactivated from PENDING to INACTIVE under IMMEDIATE",
                    "event deactivated from ACTIVE to INACTIVE under BY_DESTINATION",
                    "event deactivated from ACTIVE to INACTIVE under IMMEDIATE",
                    "event reactivated from INACTIVE to PENDING under BY_DESTINATION",
                    "event reactivated from INACTIVE to PENDING under IMMEDIATE",
                    "event reactivated from INACTIVE to ACTIVE under IMMEDIATE",
                    "event expired from PENDING to INACTIVE under BY_DESTINATION",
                    "event expired from PENDING to INACTIVE under IMMEDIATE",
                    "event renamed under BY_DESTINATION",
                    "event renamed under IMMEDIATE",
                    "event dataTypesChanged under BY_DESTINATION",
                    "event dataTypesChanged under IMMEDIATE",
                    "event dataTypesAccepted under BY_DESTINATION",
                    "event dataTypesDeclined under BY_DESTINATION",
                    "refusal INVALID",
                    "refusal NOT_FOUND",
                    "refusal WRONG_ACTOR",
                    "refusal WRONG_CHANNEL",
                    "refusal WRONG_STATUS",
                    "refusal EXPIRED",
                    "refusal STALE",
                    "refusal DUPLICATE",
                    "decision NO_CONNECTION",
                    "decision CONNECTION_PENDING",
                    "decision CONNECTION_INACTIVE",
                    "decision DATA_TYPE_NOT_SHARED",
                    "decision COLLECTION_TIME_UNUSABLE",
                    "decision COLLECTED_BEFORE_SHARING",
                    "decision COLLECTED_IN_GAP",
                    "decision SUBJECT_UNKNOWN",
                    "decision CONSENT_DENIED",
                    "decision CONSENT_WITHDRAWN",
                    "decision CONSENT_NOT_COVERING",
                    "decision CONSENT_EXPIRED",
                    "decision CONSENT_UNKNOWN",
                    "decision PERMITTED")
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Long> counts = new TreeMap<>();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private long scripts = 0;
    private long steps = 0;

    /** Nothing reached yet. */
    public Reach() {}

    void script(Set<Trouble> possible) {
        scripts = scripts + 1;
        troubles.addAll(possible);
    }

    void step() {
        steps = steps + 1;
    }

    void answered(Object answer) {
        if (answer instanceof ModelAnswer said) {
            said.reason().ifPresent(reason -> count("refusal " + reason));
        }
        if (answer instanceof Command.Decide.Answer said) {
            decided(said.reason());
        }
        if (answer instanceof Command.DecideAmid.Reply said) {
            decided(said.reason().full());
            count("trouble " + said.trouble() + ": " + said.reason().full()
                    + (said.done().isEmpty() ? "" : " after commands"));
            said.done().forEach(this::answered);
        }
    }

    void happened(ModelEvent event, ModelConnection connection) {
        count("event " + event.event()
                + event.from().map(status -> " from " + status).orElse("")
                + event.to().map(status -> " to " + status).orElse("")
                + " under " + connection.activationMode());
    }

    void decided(String reason) {
        count("decision " + reason);
    }

    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** How many scripts were run. */
    public long scripts() {
        return scripts;
    }

    /** How many steps they took together; after each, the two sides were compared. */
    public long steps() {
        return steps;
    }

    /**
     * What can be reached and has not been: every arrow, every refusal, every decision; of those that only a
     * {@link Trouble} leads to, the ones that the hosts could be brought into.
     */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>(EVERYTHING);
        missing.addAll(TokenReach.EVERYTHING);
        for (Trouble trouble : troubles) {
            for (String answer : trouble.answers()) {
                missing.add("decision " + answer.split(" ", 2)[0]);
                missing.add("trouble " + trouble + ": " + answer);
            }
        }
        missing.removeAll(counts.keySet());
        return missing;
    }

    /** The steps, and how often each thing was reached, a line each. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> String.format("%n%10d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("", scripts + " scripts, " + steps + " steps", ""));
    }
}
