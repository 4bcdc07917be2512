package dev.connections.inmemory;

import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.ConsentSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Keeps people's statements in memory, in the order in which they are recorded. Safe for use by many threads: a
 * statement whose recording has returned is in every answer.
 */
public final class InMemoryConsents implements ConsentSource {

    private final ConcurrentMap<Key, List<Statement>> recorded = new ConcurrentHashMap<>();

    /** A source in which nobody has said anything. */
    public InMemoryConsents() {}

    /**
     * Records what a subject says, after all that was recorded of it before.
     *
     * @param statement the statement
     */
    public void record(Statement statement) {
        Key key = new Key(statement.source(), statement.subject());
        recorded.merge(key, List.of(statement), InMemoryConsents::joined);
    }

    private static List<Statement> joined(List<Statement> earlier, List<Statement> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }

    @Override
    public Map<SubjectId, List<Statement>> statements(ConsentQuestion question) {
        Map<SubjectId, List<Statement>> answer = new HashMap<>();
        for (SubjectId subject : question.subjects()) {
            answer.put(subject, about(question, subject));
        }
        return Collections.unmodifiableMap(answer);
    }

    private List<Statement> about(ConsentQuestion question, SubjectId subject) {
        List<Statement> all = recorded.getOrDefault(new Key(question.source(), subject), List.of());
        for (Statement statement : all) {
            if (!isAsked(question, statement)) {
                return all.stream().filter(some -> isAsked(question, some)).toList();
            }
        }
        return all;
    }

    private static boolean isAsked(ConsentQuestion question, Statement statement) {
        Optional<OrganizationId> destination = statement.scope().destination();
        return destination.isEmpty() || question.destinations().contains(destination.get());
    }

    private record Key(OrganizationId source, SubjectId subject) {}
}
