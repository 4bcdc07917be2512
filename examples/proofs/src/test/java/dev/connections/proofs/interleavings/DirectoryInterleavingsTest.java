package dev.connections.proofs.interleavings;

import static dev.connections.proofs.interleavings.DirectoryCall.FIND_A;
import static dev.connections.proofs.interleavings.DirectoryCall.FIND_B;
import static dev.connections.proofs.interleavings.DirectoryCall.PUT_ACME_AS_A;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.proofs.interleavings.OneLockDirectory.PutInTwoSteps;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every call on the in-memory directory takes effect at one instant, whatever else is going on. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class DirectoryInterleavingsTest {

    private static final List<DirectoryCall> NAMED = List.of(PUT_ACME_AS_A);
    private static final List<DirectoryCall> CALLS = List.of(DirectoryCall.values());
    private static final int OF_TWO = 100;
    private static final int EVERY = 8;
    private static final Interleavings<Directory> DIRECTORY =
            new Interleavings<>(() -> Directory.of(new OneLockDirectory()), CALLS, List.of(FIND_A, FIND_B));

    @Test
    void every_two_calls_could_have_come_one_after_the_other() {
        assertThat(DIRECTORY.check(Directory::inMemory, Scenario.pairs(NAMED, CALLS), OF_TWO))
                .isEqualTo(EVERY * (EVERY + 1) / 2);
    }

    @Test
    void an_alias_that_is_put_after_its_organization_is_caught() {
        DIRECTORY.assertCaught(
                () -> Directory.of(new PutInTwoSteps()), new Scenario<>(NAMED, List.of(PUT_ACME_AS_A, FIND_A)), OF_TWO);
    }

    /** So that no scenario passes because both sides of the comparison throw. */
    @Test
    void one_after_the_other_the_calls_do_what_they_say() {
        List<String> expected = List.of("put", "put", "put", "put", "org_globex", "org_acme", "true", "true");

        assertThat(DIRECTORY.answers(Directory.inMemory())).isEqualTo(expected);
        assertThat(DIRECTORY.answers(Directory.of(new OneLockDirectory()))).isEqualTo(expected);
    }
}
