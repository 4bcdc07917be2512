package dev.connections.service;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The host's clock in whole microseconds: no port is asked about an instant that a database would round. */
final class MicrosecondClock implements InstantSource {

    private final InstantSource clock;

    MicrosecondClock(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
