package dev.connections.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A process that runs the errands that it is given, a line each, and says what came of each. */
final class ObedientWorker {

    private ObedientWorker() {}

    /** The url of the database, the isolation level, and the number of the worker. */
    public static void main(String[] arguments) throws IOException {
        Database database =
                WorkerPool.database(arguments[0], arguments[1], Integer.parseInt(arguments[2]), 1, AfterCommit.NOTHING);
        Services services = Services.over(database);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            RoamingWorker.say(services.run(Errand.parse(line)).line());
        }
    }
}
