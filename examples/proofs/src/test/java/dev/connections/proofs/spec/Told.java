package dev.connections.proofs.spec;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the spec's words stand for in the library: its ticks are days, its sides organizations. */
final class Told {

    static final String SOURCE = "org_acme";
    static final String DESTINATION = "org_globex";
    static final String STRANGER = "org_initech";
    static final Flow FLOW = Flow.from(SOURCE).to(DESTINATION);
    static final String NONE = "-";

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final int NEVER = 99;

    private Told() {}

    static Instant instant(TlaValue tick) {
        return FIRST.plus(ticks(tick.number()));
    }

    static Duration ticks(int ticks) {
        return Duration.ofDays(ticks);
    }

    /** An instant that may never come. */
    static Optional<Instant> end(TlaValue tick) {
        return tick.number() == NEVER ? Optional.empty() : Optional.of(instant(tick));
    }

    static Optional<Duration> duration(TlaValue ticks) {
        return ticks.number() == NEVER ? Optional.empty() : Optional.of(ticks(ticks.number()));
    }

    static Optional<String> text(TlaValue text) {
        return text.text().equals(NONE) ? Optional.empty() : Optional.of(text.text());
    }

    static String organization(TlaValue side) {
        return switch (side.text()) {
            case "source" -> SOURCE;
            case "destination" -> DESTINATION;
            case "stranger" -> STRANGER;
            default -> throw new AssertionError(side);
        };
    }

    static Actor actor(TlaValue side, Channel channel) {
        return Actor.of(organization(side)).via(channel);
    }
}
