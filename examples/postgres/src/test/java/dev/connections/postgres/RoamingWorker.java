package dev.connections.postgres;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that runs errands in several threads until it is killed, and says what it tries before it does, and what
 * came of it after. It ends by itself when nobody listens any more.
 */
final class RoamingWorker {

    /** Said by a thread that says nothing after it. */
    static final String STORED = "stored";

    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private RoamingWorker() {}

    /**
     * The url of the database, the isolation level, the number of the worker, the seed, how many threads, and how many
     * commands are stored before each thread stops dead at the next that it has stored.
     */
    public static void main(String[] arguments) throws IOException {
        int number = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        int threads = Integer.parseInt(arguments[4]);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[5]));
        Services services = Services.over(
                WorkerPool.database(arguments[0], arguments[1], number, threads, () -> stopIfNoneIsLeft(left)));
        Errands.Issued issued = new Errands.Issued();
        for (int thread = 0; thread < threads; thread++) {
            Errands errands = new Errands(number + "-" + thread, seed + thread, issued);
            new Thread(() -> roam(services, errands, issued)).start();
        }
        if (System.in.read() == -1) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void roam(Services services, Errands errands, Errands.Issued issued) {
        while (true) {
            Errand errand = errands.next();
            say(errand.line());
            Reply reply = services.run(errand);
            issued.note(errand, reply);
            say(reply.line());
        }
    }

    private static void stopIfNoneIsLeft(AtomicInteger left) {
        if (left.getAndDecrement() <= 0) {
            say(STORED);
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** One write for a line: whoever reads has all of it, or nothing. */
    static void say(String line) {
        try {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }
}
