package dev.connections.proofs.interleavings;

/**
 * One call on an adapter, with everything it is called with. Public, as Lincheck needs it.
 *
 * @param <A> the adapter
 */
public interface Call<A> {

    /**
     * Makes the call.
     *
     * @param adapter the adapter
     * @return its answer, as plain text
     */
    String on(A adapter);
}
