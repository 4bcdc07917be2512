package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.ConsentSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the host's consent source, and believes only an answer that is in time and about what was asked. Whoever's
 * answer is not to be believed has no entry in what is read.
 */
final class ConsentReader {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentReader.class);
    private static final String PORT = ConsentSource.class.getSimpleName();
    private static final int SUBJECTS_AT_ONCE = 1_000;

    static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

    private final ConsentSource source;
    private final Duration limit;
    private final LongSupplier nanoTime;

    ConsentReader(ConsentSource source, Duration limit, LongSupplier nanoTime) {
        this.source = requireNonNull(source, "consents");
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    static Duration checkedLimit(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new RefusedException(
                    Refusal.of(RefusalReason.INVALID, "a consent limit of " + limit, "a positive duration"));
        }
        return limit;
    }

    Map<SubjectId, List<Statement>> read(
            OrganizationId organization, Set<OrganizationId> destinations, Set<SubjectId> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        if (subjects.size() <= SUBJECTS_AT_ONCE) {
            return read(new ConsentQuestion(organization, destinations, subjects));
        }
        Map<SubjectId, List<Statement>> read = new HashMap<>();
        List<SubjectId> all = new ArrayList<>(subjects);
        for (int from = 0; from < all.size(); from += SUBJECTS_AT_ONCE) {
            Set<SubjectId> some = Set.copyOf(all.subList(from, Math.min(from + SUBJECTS_AT_ONCE, all.size())));
            read.putAll(read(new ConsentQuestion(organization, destinations, some)));
        }
        return read;
    }

    /** Everything that the answer says is taken out of it before the clock is stopped: it may be read lazily. */
    private Map<SubjectId, List<Statement>> read(ConsentQuestion question) {
        long asked = nanoTime.getAsLong();
        Map<SubjectId, List<Statement>> read = new HashMap<>();
        try {
            Map<SubjectId, List<Statement>> answer =
                    PortCall.ask(PORT, Effect.NONE, () -> source.statements(question), statements -> true);
            question.subjects().forEach(subject -> readOne(question, subject, answer, read));
        } catch (PortFailedException failed) {
            LOG.warn("{}: the consent asked for is not known", failed.getMessage());
        }
        if (Duration.ofNanos(nanoTime.getAsLong() - asked).compareTo(limit) > 0) {
            LOG.warn("{} answered later than {}: the consent asked for is not known", PORT, limit);
            return Map.of();
        }
        return read;
    }

    private static void readOne(
            ConsentQuestion question,
            SubjectId subject,
            Map<SubjectId, List<Statement>> answer,
            Map<SubjectId, List<Statement>> read) {
        try {
            read.put(
                    subject,
                    PortCall.ask(
                            PORT,
                            Effect.NONE,
                            () -> List.copyOf(answer.get(subject)),
                            entry -> isAbout(question, subject, entry)));
        } catch (PortFailedException failed) {
            LOG.warn("{}: the consent of one subject is not known", failed.getMessage());
        }
    }

    private static boolean isAbout(ConsentQuestion question, SubjectId subject, List<Statement> entry) {
        for (Statement statement : entry) {
            Optional<OrganizationId> destination = statement.scope().destination();
            if (!statement.subject().equals(subject)
                    || !statement.source().equals(question.source())
                    || (destination.isPresent() && !question.destinations().contains(destination.get()))) {
                return false;
            }
        }
        return true;
    }
}
