package dev.connections.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people have said, and what may flow for all that. */
final class ModelDecisions {

    private final List<ModelStatement> statements = new ArrayList<>();

    void record(ModelStatement statement) {
        statements.add(statement);
    }

    /** All that a subject has said about a source, in order. */
    List<ModelStatement> said(String subject, String source) {
        return statements.stream()
                .filter(statement -> statement.subject().equals(subject))
                .filter(statement -> statement.source().equals(source))
                .toList();
    }

    /** The first reason against it, or {@code PERMITTED}; a collection time that is unusable is absent. */
    String reason(
            Instant at,
            Optional<ModelHistory> history,
            String dataType,
            Optional<String> somebody,
            Optional<Instant> collected) {
        if (history.isEmpty()) {
            return "NO_CONNECTION";
        }
        ModelConnection connection = history.get().latest();
        String status = ModelLifecycle.status(connection, at);
        if (!status.equals("ACTIVE")) {
            return "CONNECTION_" + status;
        }
        if (!connection.dataTypes().contains(dataType)) {
            return "DATA_TYPE_NOT_SHARED";
        }
        if (collected.isEmpty()) {
            return "COLLECTION_TIME_UNUSABLE";
        }
        Optional<String> notThen = history.get().refusal(dataType, collected.get());
        if (notThen.isPresent()) {
            return notThen.get();
        }
        if (somebody.isEmpty()) {
            return "SUBJECT_UNKNOWN";
        }
        List<ModelStatement> said = said(somebody.get(), connection.source());
        return ModelConsent.refusal(said, connection.destination(), dataType, collected.get(), at)
                .orElse("PERMITTED");
    }

    /** The reason as the destination may know it. */
    static String seenByDestination(String reason) {
        return switch (reason) {
            case "COLLECTION_TIME_UNUSABLE",
                    "COLLECTED_BEFORE_SHARING",
                    "COLLECTED_IN_GAP",
                    "SUBJECT_UNKNOWN",
                    "CONSENT_UNAVAILABLE",
                    "CONSENT_DENIED",
                    "CONSENT_WITHDRAWN",
                    "CONSENT_EXPIRED",
                    "CONSENT_NOT_COVERING",
                    "CONSENT_UNKNOWN" -> "NOT_SHARED";
            default -> reason;
        };
    }
}
