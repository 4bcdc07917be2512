package dev.connections.postgres;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.spi.OrganizationDirectory;
import java.util.Optional;

/** Keeps organizations and their aliases in PostgreSQL. Safe for use by many threads. */
public final class PostgresDirectory implements OrganizationDirectory {

    private static final String BY_ALIAS = "select id from organization where alias = ?";
    private static final String BY_ID = "select id from organization where id = ?";
    private static final String RELEASE = "update organization set alias = null where alias = ? and id <> ?";
    private static final String PUT = """
            insert into organization (id, alias) values (?, ?) on conflict (id) do update set alias = excluded.alias""";

    private final Database database;

    /**
     * A directory in a database that has been migrated.
     *
     * @param database the database
     */
    public PostgresDirectory(Database database) {
        this.database = database;
    }

    /**
     * Puts an organization in, without an alias.
     *
     * @param organization its id
     */
    public void put(OrganizationId organization) {
        put(organization, Optional.empty());
    }

    /**
     * Puts an organization in under an alias, taken from whoever has it.
     *
     * @param organization its id
     * @param alias its alias
     */
    public void put(OrganizationId organization, Alias alias) {
        put(organization, Optional.of(alias));
    }

    private void put(OrganizationId organization, Optional<Alias> alias) {
        Optional<String> text = alias.map(Alias::value);
        database.run(connection -> {
            try (Query release = Query.of(connection, RELEASE).withText(text).with(organization.value());
                    Query put =
                            Query.of(connection, PUT).with(organization.value()).withText(text)) {
                release.change();
                return put.change();
            }
        });
    }

    @Override
    public Optional<OrganizationId> find(Alias alias) {
        return database.read(connection -> {
            try (Query query = Query.of(connection, BY_ALIAS).with(alias.value())) {
                return query.first(row -> OrganizationId.restore(row.text("id")));
            }
        });
    }

    @Override
    public boolean exists(OrganizationId organization) {
        return database.read(connection -> {
            try (Query query = Query.of(connection, BY_ID).with(organization.value())) {
                return query.first(row -> true).isPresent();
            }
        });
    }
}
