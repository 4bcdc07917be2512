package dev.connections.proofs.interleavings;

import java.util.function.Supplier;

/**
 * What Lincheck makes anew for each interleaving, and calls. It is given a class and not an object, so that what is
 * inside has to be said beforehand. Public, as Lincheck needs it.
 *
 * @param <A> the adapter
 */
public class Subject<A> {

    private static volatile Supplier<?> adapters = () -> "nothing";
    private static volatile Supplier<?> references = () -> "nothing";

    private final A adapter;

    /** An adapter of those that are to be tried. */
    public Subject() {
        this(adapters);
    }

    @SuppressWarnings("unchecked")
    private Subject(Supplier<?> made) {
        adapter = (A) made.get();
    }

    static <A> void are(Supplier<A> tried, Supplier<A> comparedWith) {
        adapters = tried;
        references = comparedWith;
    }

    /**
     * Says that an interleaving begins.
     *
     * @param count where interleavings are counted
     */
    public void begin(Count count) {
        count.another();
    }

    /**
     * Makes one call.
     *
     * @param call the call
     * @return its answer
     */
    public final String answer(Call<A> call) {
        return call.on(adapter);
    }

    /**
     * What the outcomes are compared with, one call after the other.
     *
     * @param <A> the adapter
     */
    public static final class Reference<A> extends Subject<A> {

        /** An adapter to compare others with. */
        public Reference() {
            super(references);
        }

        @Override
        public void begin(Count count) {}
    }
}
