package dev.connections.postgres;

import dev.connections.spi.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills a page with what can be restored. A row that no rule allows must not stop the rows behind it, and a page that
 * is not full says that there are no more: so more rows are read in the place of those that were refused.
 */
final class SoundPage {

    private SoundPage() {}

    static <T> List<T> of(Position after, int limit, Rows<T> rows) {
        List<T> page = new ArrayList<>();
        Position last = after;
        while (true) {
            List<Entry<T>> read = rows.behind(last);
            read.stream()
                    .flatMap(entry -> entry.sound().stream())
                    .limit((long) limit - page.size())
                    .forEach(page::add);
            if (page.size() == limit || read.size() < limit || isNotBehind(last, read)) {
                return page;
            }
            last = read.get(limit - 1).place();
        }
    }

    /** Nothing comes after the end of time, where only rows are that no rule allows. */
    private static <T> boolean isNotBehind(Position last, List<Entry<T>> read) {
        return read.get(read.size() - 1).place().compareTo(last) <= 0;
    }

    /** The first rows behind a place in their order, as many as the page is to have. */
    @FunctionalInterface
    interface Rows<T> {
        List<Entry<T>> behind(Position last);
    }

    /**
     * A row.
     *
     * @param place where it is in the order
     * @param sound what it says, unless no rule allows it
     */
    record Entry<T>(Position place, Optional<T> sound) {}
}
