package dev.connections.testing;

import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a host and the reference model the same questions. The first different answer is an {@link AssertionError}. */
final class Comparison {

    private final HostUnderTest host;
    private final ReferenceModel model = new ReferenceModel();
    private final Supplier<String> where;

    Comparison(HostUnderTest host, Supplier<String> where) {
        this.host = host;
        this.where = where;
    }

    ReferenceModel model() {
        return model;
    }

    <T> T same(String what, Function<HostUnderTest, T> question) {
        T expected = question.apply(model);
        T found = question.apply(host);
        if (!expected.equals(found)) {
            throw new AssertionError(
                    String.format("%s: %s should be%n  %s%nbut is%n  %s", where.get(), what, expected, found));
        }
        return expected;
    }
}
