package dev.connections.lifecycle;

import static dev.connections.consistency.Consistency.require;

import dev.connections.Alias;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.consistency.Consistency;
import java.time.Duration;
import java.util.Optional;

/** Takes connections apart into plain data, and puts them together again. */
final class ConnectionForms {

    private ConnectionForms() {}

    static ConnectionForm of(Connection connection) {
        return ConnectionForm.builder()
                .formVersion(ConnectionForm.VERSION)
                .id(connection.id().value())
                .source(connection.source().value())
                .destination(connection.destination().value())
                .destinationAlias(connection.destinationAlias().map(Alias::value))
                .activationMode(connection.settings().activationMode().name())
                .historyPolicy(connection.settings().historyPolicy().name())
                .openFor(connection.settings().openFor())
                .name(connection.name().value())
                .dataTypes(connection.dataTypes().names())
                .proposedDataTypes(connection.proposedDataTypes().names())
                .status(connection.status().name())
                .pendingUntil(connection.pendingUntil())
                .refusedByDestination(connection.refusedByDestination())
                .periods(connection.periods().list().stream()
                        .map(ConnectionForms::of)
                        .toList())
                .epoch(connection.epoch())
                .version(connection.version())
                .createdAt(connection.createdAt())
                .updatedAt(connection.updatedAt())
                .build();
    }

    private static PeriodForm of(Period period) {
        return PeriodForm.builder()
                .from(period.from())
                .until(period.until())
                .dataTypes(period.dataTypes().names())
                .build();
    }

    static Connection restore(ConnectionForm form) {
        String subject = "connection " + form.id();
        require(form.formVersion() == ConnectionForm.VERSION, subject, "its form is version " + ConnectionForm.VERSION);
        return Consistency.restoring(
                subject,
                () -> Invariants.checked(ImmutableConnection.builder()
                        .id(ConnectionId.restore(form.id()))
                        .terms(terms(
                                form.source(),
                                form.destination(),
                                form.destinationAlias(),
                                form.activationMode(),
                                form.historyPolicy(),
                                form.openFor()))
                        .name(ConnectionName.restore(form.name()))
                        .dataTypes(DataTypes.restore(form.dataTypes()))
                        .proposedDataTypes(DataTypes.restore(form.proposedDataTypes()))
                        .status(Consistency.named(Status.class, form.status()))
                        .pendingUntil(form.pendingUntil())
                        .refusedByDestination(form.refusedByDestination())
                        .periods(Periods.restore(
                                subject,
                                form.periods().stream()
                                        .map(ConnectionForms::restore)
                                        .toList()))
                        .epoch(form.epoch())
                        .version(form.version())
                        .createdAt(form.createdAt())
                        .updatedAt(form.updatedAt())
                        .build()));
    }

    private static Period restore(PeriodForm form) {
        Period open = Period.open(form.from(), DataTypes.restore(form.dataTypes()));
        return form.until().map(open::closed).orElse(open);
    }

    static Terms terms(
            String source,
            String destination,
            Optional<String> alias,
            String activationMode,
            String historyPolicy,
            Optional<Duration> openFor) {
        Settings endless = Settings.of(Consistency.named(ActivationMode.class, activationMode))
                .sharing(Consistency.named(HistoryPolicy.class, historyPolicy));
        Settings settings = openFor.map(endless::offersStayOpenFor).orElse(endless);
        if (!settings.openFor().equals(openFor)) {
            throw new IllegalArgumentException("openFor is finer than a microsecond");
        }
        Terms terms =
                Terms.of(Flow.from(OrganizationId.restore(source)).to(OrganizationId.restore(destination)), settings);
        return alias.map(Alias::restore).map(terms::namedBy).orElse(terms);
    }
}
