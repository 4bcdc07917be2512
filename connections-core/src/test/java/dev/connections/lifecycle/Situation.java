package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.CREATED;
import static dev.connections.lifecycle.Scene.OFFER_ENDS;
import static dev.connections.lifecycle.Scene.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a row of the lifecycle's table can ask about a connection, and the connection of which it is so. */
record Situation(ActivationMode mode, Optional<Status> status, boolean refused, boolean expired, boolean proposed) {

    private static final List<Boolean> EITHER = List.of(false, true);

    /** Every situation that can be written down, possible or not: an absent connection has no facts. */
    static List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        for (ActivationMode mode : ActivationMode.values()) {
            all.add(new Situation(mode, Optional.empty(), false, false, false));
            for (Status status : Status.values()) {
                EITHER.forEach(refused -> EITHER.forEach(expired -> EITHER.forEach(
                        proposed -> all.add(new Situation(mode, Optional.of(status), refused, expired, proposed)))));
            }
        }
        return all;
    }

    /** The question's instant: the offer's time is over then, or is not. */
    Instant now() {
        return expired ? day(20) : day(3);
    }

    /** The status now, which for an offer whose time is over is not the recorded one; to expire is to record it. */
    Optional<Status> statusFor(Action action) {
        boolean isOver = expired && status.equals(Optional.of(Status.PENDING));
        return isOver && action != Action.EXPIRE ? Optional.of(Status.INACTIVE) : status;
    }

    String recorded() {
        return status.map(Status::name).orElse("-");
    }

    Optional<Connection> connection() {
        return status.map(recorded -> Connection.restore(form()));
    }

    Settings settings() {
        return mode == ActivationMode.IMMEDIATE ? Scene.IMMEDIATE : Scene.BY_DESTINATION;
    }

    ConnectionForm form() {
        boolean active = status.equals(Optional.of(Status.ACTIVE));
        boolean offered = status.equals(Optional.of(Status.PENDING));
        return ConnectionForm.builder()
                .like(Scene.created(settings()).toForm())
                .status(status.orElseThrow().name())
                .refusedByDestination(refused)
                .pendingUntil(offered || expired ? Optional.of(OFFER_ENDS) : Optional.empty())
                .proposedDataTypes(proposed ? List.of("inquiries") : List.of())
                .periods(List.of(period(active)))
                .epoch(1)
                .version(4)
                .updatedAt(day(2))
                .build();
    }

    private static PeriodForm period(boolean open) {
        return PeriodForm.builder()
                .from(CREATED)
                .until(open ? Optional.empty() : Optional.of(day(1)))
                .dataTypes(List.of("events", "records"))
                .build();
    }
}
