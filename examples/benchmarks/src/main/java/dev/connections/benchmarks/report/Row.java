package dev.connections.benchmarks.report;

/** A row of a table: an enum constant, which JMH passes to the benchmark as its parameter {@code row}. */
public interface Row {

    /** {@return the constant's name} */
    String name();

    /** {@return what the table calls it} */
    String label();
}
