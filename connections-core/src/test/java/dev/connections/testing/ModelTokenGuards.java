package dev.connections.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What tokens ask of connections and of consent: always as of now, and never when the object was collected. */
final class ModelTokenGuards {

    private final ReferenceModel world;

    ModelTokenGuards(ReferenceModel world) {
        this.world = world;
    }

    /** A connection, if this organization is a side of it. */
    Optional<ModelConnection> connectionOf(String as, String connection) {
        return world.connection(connection)
                .filter(found -> as.equals(found.source()) || as.equals(found.destination()));
    }

    boolean isParty(String as, ModelToken token) {
        return connectionOf(as, token.connection()).isPresent();
    }

    boolean isDestination(String as, ModelToken token) {
        return connectionOf(as, token.connection())
                .filter(connection -> as.equals(connection.destination()))
                .isPresent();
    }

    /** Why no token for this may be issued now; empty when one may. */
    Optional<String> refusalToIssue(Instant now, ModelConnection connection, String dataType, String subject) {
        if (!isActive(now, connection)) {
            return Optional.of("CONNECTION_NOT_ACTIVE");
        }
        if (!connection.dataTypes().contains(dataType)) {
            return Optional.of("DATA_TYPE_NOT_SHARED");
        }
        return isConsented(now, connection, dataType, subject) ? Optional.empty() : Optional.of("CONSENT_REQUIRED");
    }

    /** Why a token may be neither redeemed nor completed now, whatever its own status; empty when it may. */
    Optional<String> refusalToUse(Instant now, ModelToken token) {
        ModelConnection connection = world.connection(token.connection()).orElseThrow();
        if (!isActive(now, connection)) {
            return Optional.of("CONNECTION_NOT_ACTIVE");
        }
        return causes(now, token).isEmpty() ? Optional.empty() : Optional.of("NOT_REDEEMABLE");
    }

    /** All that makes a token worth nothing now, though its connection is active. */
    Set<String> causes(Instant now, ModelToken token) {
        ModelConnection connection = world.connection(token.connection()).orElseThrow();
        Set<String> causes = new TreeSet<>();
        if (connection.epoch() != token.epoch()) {
            causes.add("a dead epoch");
        }
        if (!connection.dataTypes().contains(token.dataType())) {
            causes.add("a type no longer shared");
        }
        if (!isConsented(now, connection, token.dataType(), token.subject())) {
            causes.add("no consent");
        }
        return causes;
    }

    private boolean isActive(Instant now, ModelConnection connection) {
        return world.status(now, connection.id()).equals("ACTIVE");
    }

    private boolean isConsented(Instant now, ModelConnection connection, String dataType, String subject) {
        List<ModelStatement> said = world.decisions().said(subject, connection.source());
        return ModelConsent.permitsToken(said, connection.destination(), dataType, ModelText.truncated(now));
    }
}
