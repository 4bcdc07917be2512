package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds up whoever has committed, until the server is dead: then it is as if the reply had been lost with it. */
final class LostReplies implements AfterCommit {

    private static final int PATIENCE_SECONDS = 120;
    private static final String CONNECTION_FAILURE = "08006";

    private final Semaphore waiting = new Semaphore(0);
    private volatile CountDownLatch dead = new CountDownLatch(0);

    /** From now on. */
    void holdUp() {
        dead = new CountDownLatch(1);
    }

    void awaitHeldUp(int count) throws InterruptedException {
        assertThat(waiting.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("committed in time")
                .isTrue();
    }

    void lose() {
        dead.countDown();
    }

    @Override
    public void isStored() throws SQLException {
        CountDownLatch until = dead;
        if (until.getCount() == 0) {
            return;
        }
        waiting.release();
        try {
            until.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        throw new SQLException("the reply is lost", CONNECTION_FAILURE);
    }
}
