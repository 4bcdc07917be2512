package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises 34 to 36 for a server that is killed while many commit: what was acknowledged is there when it is back,
 * once, with its event; an outcome that was reported as unknown is settled by a retry; and the pool is as good as
 * before. {@code -Dconnections.postgres.kills.server=50} is the long form.
 */
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("connections.postgres.kills.server", 3);
    private static final int THREADS = 4;
    private static final int LEAST_DONE = 20;
    private static final Random RANDOM = Chance.of(KilledServerTest.class);

    @Test
    @Tag("promise-35")
    @Tag("promise-36")
    void what_was_acknowledged_is_stored_once_when_a_killed_server_is_back_and_the_rest_is_settled_by_a_retry(
            @TempDir Path directory) throws Exception {
        try (OwnServer server = new OwnServer(directory.resolve("data"), THREADS + 1)) {
            Services services = Services.over(server.database());
            LostReplies lost = new LostReplies();
            Services crowded = Services.over(server.database(lost));
            Journal journal = new Journal();
            Settling settling = new Settling(services, server.database());
            Parties.meet(services, journal);

            for (int kill = 1; kill <= KILLS; kill++) {
                killAmid(server, kill, lost, crowded, journal);
                settling.settle(journal);
                Books books = Books.of(server.database());
                books.assertWhole();
                books.assertAgreeWith(journal);
            }

            assertThat(journal.done()).isGreaterThan((long) KILLS * 2 * LEAST_DONE);
            assertThat(settling.stored()).isGreaterThanOrEqualTo(THREADS * ((KILLS + 1) / 3));
            System.out.printf("Server killed %d times: %d commands done, %s%n", KILLS, journal.done(), settling);
        }
    }

    /** At whatever it is at, between a state and its event, or once everybody's command is stored. */
    private static void killAmid(OwnServer server, int kill, LostReplies lost, Services services, Journal journal)
            throws Exception {
        try (Crowd crowd = new Crowd(THREADS, "k" + kill, RANDOM.nextLong(), services, journal)) {
            crowd.awaitDone(LEAST_DONE + RANDOM.nextInt(LEAST_DONE));
            switch (kill % 3) {
                case 0 -> server.kill();
                case 1 ->
                    assertThatThrownBy(() -> MidTransaction.run(server.database(), server::kill))
                            .isInstanceOf(DatabaseException.class);
                default -> killOnceStored(server, lost);
            }
            server.start();
            crowd.awaitDoneFromNow(LEAST_DONE);
            crowd.stop();
        }
    }

    private static void killOnceStored(OwnServer server, LostReplies lost) throws InterruptedException {
        lost.holdUp();
        lost.awaitHeldUp(THREADS);
        server.kill();
        lost.lose();
    }
}
