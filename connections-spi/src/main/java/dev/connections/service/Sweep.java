package dev.connections.service;

import dev.connections.RefusedException;
import dev.connections.spi.Position;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down ends that time has brought about, page by page; what cannot be written is left, and stops nothing behind
 * it.
 *
 * @param <T> what ends
 */
final class Sweep<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Due<T> due;
    private final Function<T, Position> place;
    private final BiConsumer<T, Instant> end;

    /** What is due, in order; its place in that order; and what writes down the end of one, or throws. */
    Sweep(Due<T> due, Function<T, Position> place, BiConsumer<T, Instant> end) {
        this.due = due;
        this.place = place;
        this.end = end;
    }

    int run(Instant now) {
        List<T> page = due.list(now, Position.START, CheckedRepository.PAGE);
        int written = write(page, now);
        while (page.size() == CheckedRepository.PAGE) {
            page = next(now, place.apply(page.get(page.size() - 1)));
            written += write(page, now);
        }
        return written;
    }

    /** What was written stays so, whatever fails now. */
    private List<T> next(Instant now, Position after) {
        try {
            return due.list(now, after, CheckedRepository.PAGE);
        } catch (PortFailedException failed) {
            LOG.warn("The time of more may be over: {}", failed.getMessage());
            return List.of();
        }
    }

    private int write(List<T> page, Instant now) {
        return (int) page.stream().filter(one -> isWritten(one, now)).count();
    }

    private boolean isWritten(T one, Instant now) {
        try {
            end.accept(one, now);
            return true;
        } catch (RefusedException meanwhileChanged) {
            return false;
        } catch (PortFailedException failed) {
            LOG.warn("The end of {} is not written down: {}", place.apply(one).id(), failed.getMessage());
            return false;
        }
    }

    /** Lists what is due at an instant, after a place, and at most so many. */
    interface Due<T> {
        List<T> list(Instant now, Position after, int limit);
    }
}
