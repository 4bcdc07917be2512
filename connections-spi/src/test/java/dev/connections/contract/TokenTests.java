package dev.connections.contract;

import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.contract.TokenScene.Kept;
import dev.connections.service.ShareTokens;
import java.util.function.Consumer;

/** Tests of the service of share tokens over one host's adapters. */
interface TokenTests extends ServiceTests {

    default TokenScene tokenScene() {
        return new TokenScene(scene());
    }

    default TokenScene tokenScene(Object number) {
        return new TokenScene(scene(number));
    }

    /** The command is refused for that reason after exactly these calls, and nothing that is kept has changed. */
    static RefusedException assertRefusedAfter(
            TokenScene scene, RefusalReason reason, Consumer<ShareTokens> command, PortMethod... calls) {
        Kept before = scene.kept();
        CallLog log = new CallLog();

        RefusedException refused = assertRefused(reason, () -> command.accept(scene.tokens(log)));

        assertThat(log.calls()).containsExactly(calls);
        assertThat(scene.kept()).isEqualTo(before);
        return refused;
    }
}
