package dev.connections.postgres;

import java.util.List;

/** A table of the host's own. */
final class HostNotes {

    private HostNotes() {}

    static void empty(Database database) {
        change(database, "create table if not exists host_note (note text)");
        change(database, "truncate host_note");
    }

    static int write(Database database, String note) {
        return database.run(connection -> {
            try (Query insert =
                    Query.of(connection, "insert into host_note values (?)").with(note)) {
                return insert.change();
            }
        });
    }

    static List<String> all(Database database) {
        return database.run(connection -> {
            try (Query query = Query.of(connection, "select note from host_note order by note")) {
                return query.list(row -> row.text("note"));
            }
        });
    }

    /** Changes rows behind the library's back. */
    static int change(Database database, String sql) {
        return database.run(connection -> {
            try (Query change = Query.of(connection, sql)) {
                return change.change();
            }
        });
    }
}
