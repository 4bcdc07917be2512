package dev.connections.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.testing.ConnectionsDomain;
import dev.connections.testing.HostUnderTest;
import dev.connections.testing.Reach;
import dev.connections.testing.Script;
import dev.connections.testing.SideBySide;
import java.util.function.Supplier;

/** Holds hosts that are known to be wrong against the reference model. */
final class Lineup {

    private static final int SCRIPTS = 1_500;

    private Lineup() {}

    static void isCaught(Supplier<HostUnderTest> host) {
        assertThat(new ConnectionsDomain()
                        .scripts()
                        .sampleStream()
                        .limit(SCRIPTS)
                        .anyMatch(script -> differs(script, host)))
                .isTrue();
    }

    private static boolean differs(Script script, Supplier<HostUnderTest> host) {
        try {
            SideBySide.run(script, host.get(), new Reach());
            return false;
        } catch (AssertionError difference) {
            return true;
        }
    }
}
