package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Tests of a service over one host's adapters. */
interface ServiceTests {

    Adapters adapters();

    default Scene scene() {
        return new Scene(adapters(), Cast.ACME, Cast.GLOBEX);
    }

    default Scene scene(Object number) {
        return new Scene(adapters(), Cast.organization("s" + number), Cast.organization("d" + number));
    }

    /** The command is refused for that reason, and says nothing of people and of free text. */
    static RefusedException assertRefused(RefusalReason reason, ThrowingCallable command) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, command);
        assertThat(refused).as("refused as %s", reason).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.toString() + refused.refusal()).doesNotContain("canary");
        return refused;
    }
}
