package dev.connections.service;

import dev.connections.RefusedException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
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

    private final BiFunction<Instant, Integer, List<T>> due;
    private final Function<T, Object> id;
    private final BiConsumer<T, Instant> end;

    /**
     * What is due as of an instant, and at most so many of it; its id; and what writes down the end of one, or throws.
     */
    Sweep(BiFunction<Instant, Integer, List<T>> due, Function<T, Object> id, BiConsumer<T, Instant> end) {
        this.due = due;
        this.id = id;
        this.end = end;
    }

    int run(Instant now) {
        Set<Object> tried = new HashSet<>();
        int written = 0;
        List<T> page = due.apply(now, CheckedRepository.PAGE);
        while (!page.isEmpty()) {
            page.forEach(one -> tried.add(id.apply(one)));
            written += (int) page.stream().filter(one -> isWritten(one, now)).count();
            page = next(now, tried, tried.size() - written);
        }
        return written;
    }

    /** What is due behind that which could not be written. What was written stays so, whatever fails now. */
    private List<T> next(Instant now, Set<Object> tried, int left) {
        try {
            return due.apply(now, CheckedRepository.PAGE + left).stream()
                    .filter(one -> !tried.contains(id.apply(one)))
                    .toList();
        } catch (PortFailedException failed) {
            LOG.warn("The time of more may be over: {}", failed.getMessage());
            return List.of();
        }
    }

    private boolean isWritten(T one, Instant now) {
        try {
            end.accept(one, now);
            return true;
        } catch (RefusedException meanwhileChanged) {
            return false;
        } catch (PortFailedException failed) {
            LOG.warn("The end of {} is not written down: {}", id.apply(one), failed.getMessage());
            return false;
        }
    }
}
