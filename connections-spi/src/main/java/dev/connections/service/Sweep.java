package dev.connections.service;

import dev.connections.ConnectionId;
import dev.connections.RefusedException;
import dev.connections.lifecycle.Connection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down the ends of offers, page by page; what cannot be written is left, and stops nothing behind it. */
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
        Set<ConnectionId> tried = new HashSet<>();
        int written = 0;
        List<Connection> page = repository.due(now, CheckedRepository.PAGE);
        while (!page.isEmpty()) {
            page.forEach(offer -> tried.add(offer.id()));
            written += (int) page.stream().filter(offer -> expire(offer, now)).count();
            page = next(now, tried, tried.size() - written);
        }
        return written;
    }

    /** What is due behind the offers that could not be written. What was written stays so, whatever fails now. */
    private List<Connection> next(Instant now, Set<ConnectionId> tried, int left) {
        try {
            return repository.due(now, CheckedRepository.PAGE + left).stream()
                    .filter(offer -> !tried.contains(offer.id()))
                    .toList();
        } catch (PortFailedException failed) {
            LOG.warn("More offers may be over: {}", failed.getMessage());
            return List.of();
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
