package dev.connections.postgres;

import static dev.connections.RefusalReason.ALREADY_REDEEMED;
import static dev.connections.RefusalReason.DUPLICATE;
import static dev.connections.RefusalReason.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Promises 8, 28 and 33 over processes: two of the host's workers do the same on one database, and one of them wins.
 * {@code -Dconnections.postgres.rounds=1000} is the long form.
 */
class RacingWorkersTest {

    private static final int ROUNDS = Integer.getInteger("connections.postgres.rounds", 40);
    private static final String SOURCE = "org_acme";

    private final Journal journal = new Journal();
    private final Database database = Server.empty(Isolation.READ_COMMITTED);
    private List<WorkerProcess> workers = List.of();
    private int races;

    @BeforeEach
    void register() {
        Services.over(database).register(SOURCE);
    }

    @AfterEach
    void end() {
        workers.forEach(WorkerProcess::close);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("promise-8")
    @Tag("promise-28")
    @Tag("promise-33")
    void of_two_processes_that_do_the_same_one_wins_each_time(Isolation isolation) {
        workers = List.of(worker(isolation, 1), worker(isolation, 2));

        for (int round = 0; round < ROUNDS; round++) {
            String destination = "org_" + round;
            race(Verb.CREATE, destination, Errand.NO_ARGUMENT, DUPLICATE);
            race(Verb.ACTIVATE, destination, Errand.NO_ARGUMENT, WRONG_STATUS);
            Reply issued = order(workers.get(0), errand(Verb.ISSUE, destination, Errand.NO_ARGUMENT, 0));
            race(Verb.REDEEM, destination, issued.secret(), ALREADY_REDEEMED);
            race(Verb.COMPLETE, destination, issued.subject(), WRONG_STATUS);
            race(Verb.DEACTIVATE_AS_DESTINATION, destination, Errand.NO_ARGUMENT, WRONG_STATUS);
            race(Verb.REACTIVATE, destination, Errand.NO_ARGUMENT, WRONG_STATUS);
        }

        Books books = Books.of(database);
        books.assertWhole();
        books.assertAgreeWith(journal);
        assertThat(journal.done()).isEqualTo(ROUNDS * 7L);
    }

    private WorkerProcess worker(Isolation isolation, int number) {
        return WorkerProcess.of(
                ObedientWorker.class, WorkerPool.url(database), isolation.name(), Integer.toString(number));
    }

    /** Both are sent the errand before the answer of either is read: most times they are at it together. */
    private void race(Verb verb, String destination, String argument, RefusalReason losing) {
        races++;
        for (int number = 0; number < workers.size(); number++) {
            send(workers.get(number), errand(verb, destination, argument, number));
        }
        List<Reply> replies = workers.stream().map(this::reply).toList();

        assertThat(replies).as(verb.name()).filteredOn(Reply::isDone).hasSize(1);
        assertThat(replies)
                .as(verb.name())
                .filteredOn(reply -> reply.isRefusedAs(losing))
                .hasSize(1);
    }

    private Errand errand(Verb verb, String destination, String argument, int worker) {
        return new Errand("op-" + races + "-" + verb + "-" + worker, verb, SOURCE, destination, argument);
    }

    private Reply order(WorkerProcess worker, Errand errand) {
        send(worker, errand);
        return reply(worker);
    }

    private void send(WorkerProcess worker, Errand errand) {
        journal.tried(errand);
        worker.order(errand);
    }

    private Reply reply(WorkerProcess worker) {
        Reply reply = Reply.parse(worker.line());
        journal.replied(reply);
        return reply;
    }
}
