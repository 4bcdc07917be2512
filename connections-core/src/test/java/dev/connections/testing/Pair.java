package dev.connections.testing;

/**
 * From whom to whom. There is at most one connection for each ordered pair, so scripts name connections so.
 *
 * @param source the organization whose data flows out
 * @param destination the organization that may use it
 */
public record Pair(String source, String destination) {

    @Override
    public String toString() {
        return source + "->" + destination;
    }
}
