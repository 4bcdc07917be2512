package dev.connections.postgres.load;

/**
 * How much there is.
 *
 * @param connections how many connections
 * @param statements how many statements of consent
 * @param tokens how many share tokens
 */
record Size(int connections, int statements, int tokens) {

    static final Size DEFAULT = new Size(1_000_000, 10_000_000, 100_000);

    long rows() {
        return (long) connections + statements + tokens;
    }
}
