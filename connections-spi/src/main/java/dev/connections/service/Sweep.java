package dev.connections.service;

import dev.connections.RefusedException;
import dev.connections.lifecycle.Connection;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down the ends of offers, page by page, for as long as that gets on. */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final int ONCE = 1;

    private final CheckedRepository repository;
    private final CommandLoop loop;

    Sweep(CheckedRepository repository, CommandLoop loop) {
        this.repository = repository;
        this.loop = loop;
    }

    int run(Instant now) {
        int written = 0;
        int progress;
        do {
            List<Connection> due = repository.due(now, CheckedRepository.PAGE);
            progress = (int) due.stream().filter(offer -> expire(offer, now)).count();
            written += progress;
        } while (progress > 0);
        return written;
    }

    private boolean expire(Connection offer, Instant now) {
        try {
            loop.run(offer.id(), ONCE, connection -> connection.expire(now));
            return true;
        } catch (RefusedException meanwhileChanged) {
            return false;
        } catch (PortFailedException failed) {
            LOG.warn("The end of offer {} is not written down: {}", offer.id(), failed.getMessage());
            return false;
        }
    }
}
