package dev.connections.postgres.load;

import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.EventForm;
import dev.connections.lifecycle.PeriodForm;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenEventForm;
import dev.connections.token.TokenForm;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A batch of rows for each table. Not thread-safe. */
final class Tables {

    private final CopyRows organizations = new CopyRows("organization", "id");
    private final CopyRows connections = new CopyRows("connection", """
            form_version, id, source, destination, destination_alias, activation_mode, history_policy, open_for, name,
            data_types, proposed_data_types, status, pending_until, refused_by_destination, periods_from, periods_until,
            periods_types, epoch, version, created_at, updated_at""");
    private final CopyRows events = new CopyRows("connection_event", """
            form_version, connection, sequence, type, at, actor, channel, principal, from_status, to_status, source,
            destination, destination_alias, activation_mode, history_policy, open_for, name, data_types,
            proposed_data_types""");
    private final CopyRows statements = new CopyRows("statement", """
            subject, source, destination, data_type, effect, effective_from, effective_until, collected_from,
            collected_until, proof""");
    private final CopyRows tokens = new CopyRows("share_token", """
            form_version, id, digest, connection, source, destination, epoch, data_type, object, subject, issued_at,
            expires_at, status, version, updated_at, ends_at""");
    private final CopyRows tokenEvents = new CopyRows("share_token_event", """
            form_version, token, connection, sequence, type, at, actor, channel, principal, from_status, to_status,
            ends_at, cause""");

    void add(OrganizationId organization) {
        organizations.add(organization.value());
    }

    void add(History history) {
        add(history.now().toForm());
        history.events().stream().map(ConnectionEvent::toForm).forEach(this::add);
    }

    private void add(ConnectionForm form) {
        List<PeriodForm> periods = form.periods();
        connections.add(
                form.formVersion(),
                form.id(),
                form.source(),
                form.destination(),
                form.destinationAlias(),
                form.activationMode(),
                form.historyPolicy(),
                form.openFor(),
                form.name(),
                List.copyOf(form.dataTypes()),
                List.copyOf(form.proposedDataTypes()),
                form.status(),
                form.pendingUntil(),
                form.refusedByDestination(),
                periods.stream().map(period -> micros(period.from())).toList(),
                periods.stream()
                        .map(period -> period.until().map(Tables::micros))
                        .toList(),
                periods.stream()
                        .map(period -> String.join(",", period.dataTypes()))
                        .toList(),
                form.epoch(),
                form.version(),
                form.createdAt(),
                form.updatedAt());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private void add(EventForm form) {
        events.add(
                form.formVersion(),
                form.connection(),
                form.sequence(),
                form.type(),
                form.at(),
                form.actor(),
                form.channel(),
                form.principal(),
                form.from(),
                form.to(),
                form.source(),
                form.destination(),
                form.destinationAlias(),
                form.activationMode(),
                form.historyPolicy(),
                form.openFor(),
                form.name(),
                form.dataTypes().map(List::copyOf),
                form.proposedDataTypes().map(List::copyOf));
    }

    void add(Statement statement) {
        statements.add(
                statement.subject().value(),
                statement.source().value(),
                statement.scope().destination().map(to -> to.value()),
                statement.scope().dataType().map(type -> type.name()),
                statement.effect(),
                statement.from(),
                statement.until(),
                statement.collectedFrom(),
                statement.collectedUntil(),
                statement.proof().map(proof -> proof.value()));
    }

    void add(TokenChange issued) {
        TokenForm form = issued.token().toForm();
        tokens.add(
                form.formVersion(),
                form.id(),
                form.digest(),
                form.connection(),
                form.source(),
                form.destination(),
                form.epoch(),
                form.dataType(),
                form.object(),
                form.subject(),
                form.issuedAt(),
                form.expiresAt(),
                form.status(),
                form.version(),
                form.updatedAt(),
                form.endsAt());
        add(issued.event().toForm());
    }

    private void add(TokenEventForm form) {
        tokenEvents.add(
                form.formVersion(),
                form.token(),
                form.connection(),
                form.sequence(),
                form.type(),
                form.at(),
                form.actor(),
                form.channel(),
                form.principal(),
                form.from(),
                form.to(),
                form.endsAt(),
                form.cause());
    }

    /** Sends what has been added; what is referred to first. */
    int send(Connection connection) throws SQLException {
        for (CopyRows rows : List.of(organizations, connections, events, statements, tokens, tokenEvents)) {
            rows.send(connection);
        }
        return 0;
    }
}
