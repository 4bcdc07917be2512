package dev.connections.postgres.load;

import dev.connections.postgres.Database;
import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Fills an empty database with a population: the connections in one thread and what people said in another. */
final class Load {

    private static final int BATCH = 5_000;

    private final Database database;
    private final Population population;

    Load(DataSource pool, Population population) {
        this.database = Database.behind(pool);
        this.population = population;
    }

    void run(PrintStream log) {
        if (!isEmpty()) {
            throw new IllegalStateException("The database is not empty. Nothing is loaded over what is there.");
        }
        sendBatch(0, population.organizations(), (to, number) -> to.add(population.organization(number)));
        Size size = population.size();
        try (Progress progress = new Progress("rows", size.rows(), log)) {
            CompletableFuture<Void> said = CompletableFuture.runAsync(
                    () -> sendAll(size.statements(), progress, (to, number) -> to.add(population.statement(number))));
            sendAll(size.connections(), progress, (to, number) -> to.add(population.connection(number)));
            sendAll(size.tokens(), progress, (to, number) -> to.add(population.token(number)));
            said.join();
        }
        execute("vacuum analyze");
        log.println(new Sample(database, population).check());
    }

    private boolean isEmpty() {
        return database.run(connection -> {
            try (Statement ask = connection.createStatement();
                    ResultSet row = ask.executeQuery("""
                            select not exists (select from organization) and not exists (select from connection)
                               and not exists (select from statement) and not exists (select from share_token)""")) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    private void sendAll(int all, Progress progress, Add add) {
        for (int first = 0; first < all; first += BATCH) {
            int next = Math.min(all, first + BATCH);
            sendBatch(first, next, add);
            progress.advance(next - first);
        }
    }

    private void sendBatch(int first, int next, Add add) {
        Tables tables = new Tables();
        IntStream.range(first, next).forEach(number -> add.to(tables, number));
        database.run(tables::send);
    }

    /** It can be run in no transaction. */
    private void execute(String sql) {
        database.run(connection -> {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            } finally {
                connection.setAutoCommit(false);
            }
        });
    }

    /** Adds what has a number. */
    private interface Add {
        void to(Tables tables, int number);
    }
}
