package dev.connections.service;

import dev.connections.sharing.Decision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads rows a page at a time, has each page decided as one, and hands on what is permitted. */
final class PagedFilter<R> implements Iterator<R> {

    private static final int PAGE = 512;

    private final Iterator<R> rows;
    private final Function<List<R>, List<Decision>> decide;
    private final Queue<R> permitted = new ArrayDeque<>();

    private PagedFilter(Iterator<R> rows, Function<List<R>, List<Decision>> decide) {
        this.rows = rows;
        this.decide = decide;
    }

    static <R> Stream<R> of(Stream<R> rows, Function<List<R>, List<Decision>> decide) {
        Iterator<R> filtered = new PagedFilter<>(rows.iterator(), decide);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(filtered, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(rows::close);
    }

    @Override
    public boolean hasNext() {
        while (permitted.isEmpty() && rows.hasNext()) {
            decideNextPage();
        }
        return !permitted.isEmpty();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return permitted.remove();
    }

    private void decideNextPage() {
        List<R> page = new ArrayList<>(PAGE);
        while (page.size() < PAGE && rows.hasNext()) {
            page.add(rows.next());
        }
        List<Decision> decisions = decide.apply(page);
        for (int i = 0; i < page.size(); i++) {
            if (decisions.get(i).isPermit()) {
                permitted.add(page.get(i));
            }
        }
    }
}
