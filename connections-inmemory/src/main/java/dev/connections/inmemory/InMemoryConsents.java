package dev.connections.inmemory;

import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.ConsentSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps people's statements in memory, in the order in which they are recorded. Safe for use by many threads: a
 * statement whose recording has returned is in every answer.
 */
public final class InMemoryConsents implements ConsentSource {

    private final Map<Key, List<Statement>> recorded = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** A source in which nobody has said anything. */
    public InMemoryConsents() {}

    /**
     * Records what a subject says, after all that was recorded of it before.
     *
     * @param statement the statement
     */
    public void record(Statement statement) {
        lock.writeLock().lock();
        try {
            Key key = new Key(statement.source(), statement.subject());
            recorded.merge(key, List.of(statement), InMemoryConsents::joined);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static List<Statement> joined(List<Statement> earlier, List<Statement> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }

    @Override
    public Map<SubjectId, List<Statement>> statements(ConsentQuestion question) {
        lock.readLock().lock();
        try {
            return question.subjects().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), subject -> about(question, subject)));
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<Statement> about(ConsentQuestion question, SubjectId subject) {
        return recorded.getOrDefault(new Key(question.source(), subject), List.of()).stream()
                .filter(statement ->
                        statement.scope().destination().stream().allMatch(question.destinations()::contains))
                .toList();
    }

    private record Key(OrganizationId source, SubjectId subject) {}
}
