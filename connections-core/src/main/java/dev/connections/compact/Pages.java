package dev.connections.compact;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A long list of which a copy shares all pages that are not changed. Immutable; a {@link Draft} is changed by one
 * thread and becomes the next list.
 */
final class Pages<T> {

    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int WITHIN = PAGE - 1;
    private static final int FIRST_LENGTH = 8;

    private final T[][] pages;
    private final int size;

    private Pages(T[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    @SuppressWarnings("unchecked")
    static <T> Pages<T> none() {
        return new Pages<>((T[][]) new Object[0][], 0);
    }

    @SuppressWarnings("unchecked")
    static <T> Pages<T> of(T value) {
        return new Pages<>((T[][]) new Object[][] {{value}}, 1);
    }

    int size() {
        return size;
    }

    T get(int index) {
        return pages[index >>> PAGE_BITS][index & WITHIN];
    }

    /** A list being made of another, which stays as it is. */
    static final class Draft<T> {

        private T[][] pages;
        private final BitSet own = new BitSet();
        private int size;

        Draft(Pages<T> original) {
            this.pages = original.pages.clone();
            this.size = original.size;
        }

        int size() {
            return size;
        }

        T get(int index) {
            return pages[index >>> PAGE_BITS][index & WITHIN];
        }

        void set(int index, T value) {
            ownPage(index >>> PAGE_BITS)[index & WITHIN] = value;
        }

        @SuppressWarnings("unchecked")
        void add(T value) {
            int page = size >>> PAGE_BITS;
            int within = size & WITHIN;
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, page + 1 + (page >>> 1));
            }
            if (within == 0) {
                pages[page] = (T[]) new Object[FIRST_LENGTH];
            } else if (within == pages[page].length) {
                pages[page] = Arrays.copyOf(pages[page], Math.min(PAGE, within * 2));
            } else {
                ownPage(page);
            }
            own.set(page);
            pages[page][within] = value;
            size++;
        }

        private T[] ownPage(int page) {
            if (!own.get(page)) {
                pages[page] = pages[page].clone();
                own.set(page);
            }
            return pages[page];
        }

        /** The list as it is now; what is changed later is changed in copies. */
        Pages<T> done() {
            own.clear();
            return new Pages<>(Arrays.copyOf(pages, (size + WITHIN) >>> PAGE_BITS), size);
        }
    }
}
