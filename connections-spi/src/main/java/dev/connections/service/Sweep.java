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
        int progress = writeDownPage(now);
        int written = progress;
        while (progress > 0) {
            progress = writeDownNextPage(now);
            written += progress;
        }
        return written;
    }

    private int writeDownPage(Instant now) {
        List<Connection> due = repository.due(now, CheckedRepository.PAGE);
        return (int) due.stream().filter(offer -> expire(offer, now)).count();
    }

    /** What was written down stays so: it would be wrong to throw that nothing was changed. */
    private int writeDownNextPage(Instant now) {
        try {
            return writeDownPage(now);
        } catch (PortFailedException failed) {
            LOG.warn("More offers may be over: {}", failed.getMessage());
            return 0;
        }
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
