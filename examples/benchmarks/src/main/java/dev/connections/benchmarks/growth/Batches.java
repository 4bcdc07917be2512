package dev.connections.benchmarks.growth;

/** A row that decides all items of one flow in one call. */
public interface Batches {

    /** Decides all items. This is what is timed. */
    Object decideAll();

    /** {@return of each item, in order, whether it is permitted; not timed} */
    boolean[] permitted(Object decided);
}
