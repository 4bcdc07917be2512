package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Promises 34 to 36 for a worker that is killed: what it acknowledged is stored, once, with its event, and whatever it
 * was at is settled by a retry. {@code -Dconnections.postgres.kills.worker=500} is the long form.
 */
class KilledWorkerTest {

    private static final int KILLS = Integer.getInteger("connections.postgres.kills.worker", 20);
    private static final int MOST_ON_ONE_DATABASE = 25;
    private static final int THREADS = 3;
    private static final int MOST_ACKNOWLEDGED = 60;
    private static final int MOST_LINES_MORE = 2 * THREADS;
    private static final List<Isolation> ISOLATIONS = List.of(Isolation.values());
    private static final Random RANDOM = Chance.of(KilledWorkerTest.class);

    @Test
    @Tag("promise-28")
    @Tag("promise-34")
    @Tag("promise-35")
    void what_a_killed_worker_acknowledged_is_stored_once_and_the_rest_is_settled_by_a_retry() {
        for (int killed = 0; killed < KILLS; killed += MOST_ON_ONE_DATABASE) {
            killOnAnEmptyDatabase(Math.min(KILLS - killed, MOST_ON_ONE_DATABASE));
        }
    }

    /** All that is stored is looked at after each kill: it must not become too much. */
    private static void killOnAnEmptyDatabase(int kills) {
        Database database = Server.empty(Isolation.READ_COMMITTED);
        Services services = Services.over(database);
        Journal journal = new Journal();
        Settling settling = new Settling(services, database);
        Parties.meet(services, journal);

        for (int number = 1; number <= kills; number++) {
            killAfterSome(database, number, journal);
            settling.settle(journal);
            Books books = Books.of(database);
            books.assertWhole();
            books.assertAgreeWith(journal);
        }

        assertThat(journal.done()).isGreaterThan(kills);
        assertThat(settling.stored()).isGreaterThanOrEqualTo(THREADS * ((kills + 1) / 3));
        System.out.printf(
                "%d workers killed, a third each at any moment, between state and event, and once stored: "
                        + "%d commands done; %s%n",
                kills, journal.done(), settling);
    }

    private static void killAfterSome(Database database, int number, Journal journal) {
        Moment moment = Moment.values()[number % Moment.values().length];
        int some = 1 + RANDOM.nextInt(MOST_ACKNOWLEDGED);
        try (WorkerProcess worker = WorkerProcess.of(
                RoamingWorker.class,
                WorkerPool.url(database),
                ISOLATIONS
                        .get(number / Moment.values().length % ISOLATIONS.size())
                        .name(),
                Integer.toString(number),
                Long.toString(RANDOM.nextLong()),
                Integer.toString(THREADS),
                Integer.toString(moment == Moment.STORED ? some : Integer.MAX_VALUE))) {
            switch (moment) {
                case ANY -> {
                    awaitDone(worker, journal, some);
                    RANDOM.ints(RANDOM.nextInt(MOST_LINES_MORE)).forEach(line -> journal.isDone(worker.line()));
                    kill(worker, journal);
                }
                case STATE_WITHOUT_EVENT -> {
                    awaitDone(worker, journal, some);
                    MidTransaction.run(database, () -> kill(worker, journal));
                }
                case STORED -> {
                    awaitStored(worker, journal);
                    kill(worker, journal);
                }
            }
        }
        WorkerPool.awaitEnd(database, number);
    }

    private static void awaitDone(WorkerProcess worker, Journal journal, int count) {
        int left = count;
        while (left > 0) {
            left -= journal.isDone(worker.line()) ? 1 : 0;
        }
    }

    /** Every thread has stored something that it will tell nobody of. */
    private static void awaitStored(WorkerProcess worker, Journal journal) {
        int left = THREADS;
        while (left > 0) {
            String line = worker.line();
            if (line.equals(RoamingWorker.STORED)) {
                left--;
            } else {
                journal.isDone(line);
            }
        }
    }

    private static void kill(WorkerProcess worker, Journal journal) {
        worker.kill().forEach(journal::isDone);
    }

    /** When a worker dies: at whatever it is at, or when it shows best what it is worth. */
    private enum Moment {
        ANY,
        STATE_WITHOUT_EVENT,
        STORED
    }
}
