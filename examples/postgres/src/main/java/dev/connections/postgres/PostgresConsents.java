package dev.connections.postgres;

import dev.connections.DataType;
import dev.connections.InconsistentException;
import dev.connections.OrganizationId;
import dev.connections.ProofReference;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.ConsentSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what people have said in PostgreSQL. Safe for use by many threads. */
public final class PostgresConsents implements ConsentSource {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresConsents.class);

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, hashtextextended(?, 0)))";

    private static final String INSERT = """
            insert into statement (subject, source, destination, data_type, effect, effective_from, effective_until,
                collected_from, collected_until, proof)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ASKED = """
            select * from statement
            where source = ? and subject = any (?) and (destination is null or destination = any (?))
            order by subject, sequence""";

    private final Database database;

    /**
     * A consent source in a database that has been migrated.
     *
     * @param database the database
     */
    public PostgresConsents(Database database) {
        this.database = database;
    }

    /**
     * Records a statement after all that the same subject has said about the same source before. The lock makes the
     * next of two wait until the one before is committed, or rolled back.
     *
     * <p>In a transaction of the host's the lock is held until that ends: so record late in it, for several people in
     * the order of their ids, and run the whole transaction again if it is given up in favour of another, which this
     * then throws.
     *
     * @param statement the statement
     * @throws DatabaseException if the database failed; then nothing of the host's transaction is stored, or, out of
     *     one, whether the statement is stored may be unknown
     */
    public void record(Statement statement) {
        database.run(connection -> {
            try (Query lock = Query.of(connection, LOCK)
                            .with(statement.subject().value())
                            .with(statement.source().value());
                    Query insert = Query.of(connection, INSERT)) {
                lock.list(row -> true);
                return give(insert, statement).change();
            }
        });
    }

    static Query give(Query insert, Statement statement) throws SQLException {
        return insert.with(statement.subject().value())
                .with(statement.source().value())
                .withText(statement.scope().destination().map(OrganizationId::value))
                .withText(statement.scope().dataType().map(DataType::name))
                .with(statement.effect().name())
                .withInstant(statement.from())
                .withInstant(statement.until())
                .withInstant(statement.collectedFrom())
                .withInstant(statement.collectedUntil())
                .withText(statement.proof().map(ProofReference::value));
    }

    @Override
    public Map<SubjectId, List<Statement>> statements(ConsentQuestion question) {
        return database.readLatest(connection -> {
            try (Query query = give(Query.of(connection, ASKED), question)) {
                return answered(query, question);
            }
        });
    }

    /** Of whom something is stored that cannot be read, nothing is answered: so nothing is decided about them. */
    private static Map<SubjectId, List<Statement>> answered(Query query, ConsentQuestion question) throws SQLException {
        Map<SubjectId, List<Statement>> said = new HashMap<>();
        Set<SubjectId> unreadable = new HashSet<>();
        question.subjects().forEach(subject -> said.put(subject, new ArrayList<>()));
        query.list(row -> note(row, said, unreadable));
        unreadable.forEach(said::remove);
        return said;
    }

    private static Query give(Query query, ConsentQuestion question) throws SQLException {
        return query.with(question.source().value())
                .withTexts(question.subjects().stream().map(SubjectId::value).toList())
                .withTexts(question.destinations().stream()
                        .map(OrganizationId::value)
                        .toList());
    }

    private static boolean note(Row row, Map<SubjectId, List<Statement>> said, Set<SubjectId> unreadable)
            throws SQLException {
        SubjectId subject = SubjectId.restore(row.text("subject"));
        try {
            Statement statement = row.restored("statement " + row.number("sequence"), PostgresConsents::read);
            return said.getOrDefault(subject, new ArrayList<>()).add(statement);
        } catch (InconsistentException refused) {
            LOG.error("Refused as it is stored: {}", refused.getMessage());
            return unreadable.add(subject);
        }
    }

    private static Statement read(Row row) throws SQLException {
        Statement.Builder statement = Statement.of(
                Effect.valueOf(row.text("effect")),
                SubjectId.restore(row.text("subject")),
                OrganizationId.restore(row.text("source")),
                scope(row.optionalText("destination"), row.optionalText("data_type")));
        row.optionalInstant("effective_from").ifPresent(statement::from);
        row.optionalInstant("effective_until").ifPresent(statement::until);
        row.optionalInstant("collected_from").ifPresent(statement::collectedFrom);
        row.optionalInstant("collected_until").ifPresent(statement::collectedUntil);
        row.optionalText("proof").map(ProofReference::restore).ifPresent(statement::proof);
        return statement.build();
    }

    private static Scope scope(Optional<String> destination, Optional<String> dataType) {
        Optional<OrganizationId> one = destination.map(OrganizationId::restore);
        Optional<DataType> type = dataType.map(DataType::of);
        if (one.isEmpty()) {
            return type.map(Scope::toAnyone).orElseGet(Scope::everythingToAnyone);
        }
        return type.map(given -> Scope.of(given, one.get())).orElseGet(() -> Scope.everythingTo(one.get()));
    }
}
