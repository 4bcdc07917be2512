package dev.connections.postgres;

import dev.connections.service.PortFailedException.Effect;
import dev.connections.sharing.Reason;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is stopped, and comes back; the pool is the same throughout. */
class DatabaseAwayTest {

    @Test
    @Tag("promise-21")
    void while_it_is_away_commands_fail_and_decisions_are_indeterminate_and_after_that_everything_works(
            @TempDir Path directory) {
        try (OwnServer server = new OwnServer(directory.resolve("data"), 2)) {
            Services services = Services.over(server.database());
            Trouble trouble = new Trouble(services, services);

            server.stop();
            trouble.assertFails(Effect.NONE);
            trouble.assertIndeterminate(Reason.CONNECTION_UNAVAILABLE);

            server.start();
            trouble.assertOver(server.database());
        }
    }
}
