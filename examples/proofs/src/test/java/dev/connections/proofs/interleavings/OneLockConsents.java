package dev.connections.proofs.interleavings;

import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.ConsentSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plainest source that can be right, of one source and one destination: one lock around everything. */
class OneLockConsents implements ConsentSource {

    private final Map<SubjectId, List<Statement>> statements = new HashMap<>();

    synchronized void record(Statement statement) {
        put(statement, about(statement.subject()));
    }

    final synchronized List<Statement> about(SubjectId subject) {
        return statements.getOrDefault(subject, List.of());
    }

    final synchronized void put(Statement statement, List<Statement> before) {
        List<Statement> all = new ArrayList<>(before);
        all.add(statement);
        statements.put(statement.subject(), all);
    }

    @Override
    public synchronized Map<SubjectId, List<Statement>> statements(ConsentQuestion question) {
        Map<SubjectId, List<Statement>> answer = new HashMap<>();
        for (SubjectId subject : question.subjects()) {
            answer.put(subject, about(subject));
        }
        return answer;
    }

    /** Reads the statements, and then puts them back with one more. */
    static final class RecordInTwoSteps extends OneLockConsents {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        void record(Statement statement) {
            put(statement, about(statement.subject()));
        }
    }
}
