package dev.connections.spi;

import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import java.util.List;
import java.util.Map;

/**
 * Where a host keeps what people have said. The source answers with all that is recorded; what it amounts to is worked
 * out by {@link dev.connections.consent.Consent}, never here.
 */
@FunctionalInterface
public interface ConsentSource {

    /**
     * Answers with every statement of the subjects asked, about the source asked, whose scope is one of the
     * destinations asked or any destination; of every data type and every effect, lapsed ones too, never truncated.
     * Each subject's statements come in the order in which the host acknowledged them (a store's sequence, not a wall
     * clock). A statement whose recording has returned is there: no replica, no cache, no snapshot that a transaction
     * took before the call. Text is compared exactly, as Java compares strings. Of a subject of whom something is
     * stored that cannot be restored there is no entry: it could be a withdrawal.
     *
     * @param question who is asked about what
     * @return one entry for each subject asked, empty if nothing is recorded; a missing entry, an entry that holds a
     *     statement of someone else or about another question, an exception, or an answer that comes later than the
     *     host allows, makes the decision indeterminate
     */
    Map<SubjectId, List<Statement>> statements(ConsentQuestion question);
}
