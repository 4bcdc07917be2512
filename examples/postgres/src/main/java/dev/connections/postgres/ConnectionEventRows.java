package dev.connections.postgres;

import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.EventForm;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** How an event of a connection lies in its table. */
final class ConnectionEventRows {

    private static final String INSERT = """
            insert into connection_event (form_version, connection, sequence, type, at, actor, channel, principal,
                from_status, to_status, source, destination, destination_alias, activation_mode, history_policy,
                open_for, name, data_types, proposed_data_types)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private ConnectionEventRows() {}

    static void insert(Connection connection, ConnectionEvent event) throws SQLException {
        EventForm form = event.toForm();
        try (Query insert = Query.of(connection, INSERT)) {
            insert.with(form.formVersion())
                    .with(form.connection())
                    .with(form.sequence())
                    .with(form.type())
                    .with(form.at())
                    .withText(form.actor())
                    .withText(form.channel())
                    .withText(form.principal())
                    .withText(form.from())
                    .withText(form.to())
                    .withText(form.source())
                    .withText(form.destination())
                    .withText(form.destinationAlias())
                    .withText(form.activationMode())
                    .withText(form.historyPolicy())
                    .withText(form.openFor().map(Duration::toString))
                    .withText(form.name())
                    .withOptionalTexts(form.dataTypes())
                    .withOptionalTexts(form.proposedDataTypes())
                    .change();
        }
    }

    static ConnectionEvent read(Row row) throws SQLException {
        return row.restored(
                "event " + row.number("sequence") + " of connection " + row.text("connection"),
                ConnectionEventRows::restore);
    }

    private static ConnectionEvent restore(Row row) throws SQLException {
        return ConnectionEvent.restore(EventForm.builder()
                .formVersion((int) row.number("form_version"))
                .connection(row.text("connection"))
                .sequence(row.number("sequence"))
                .type(row.text("type"))
                .at(row.instant("at"))
                .actor(row.optionalText("actor"))
                .channel(row.optionalText("channel"))
                .principal(row.optionalText("principal"))
                .from(row.optionalText("from_status"))
                .to(row.optionalText("to_status"))
                .source(row.optionalText("source"))
                .destination(row.optionalText("destination"))
                .destinationAlias(row.optionalText("destination_alias"))
                .activationMode(row.optionalText("activation_mode"))
                .historyPolicy(row.optionalText("history_policy"))
                .openFor(row.optionalText("open_for").map(Duration::parse))
                .name(row.optionalText("name"))
                .dataTypes(row.optionalTexts("data_types"))
                .proposedDataTypes(row.optionalTexts("proposed_data_types"))
                .build());
    }
}
