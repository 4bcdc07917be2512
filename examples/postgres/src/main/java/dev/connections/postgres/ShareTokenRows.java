package dev.connections.postgres;

import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventForm;
import dev.connections.token.TokenForm;
import java.sql.Connection;
import java.sql.SQLException;

/** How a share token and its events lie in their tables. */
final class ShareTokenRows {

    private static final String INSERT = """
            insert into share_token (form_version, id, digest, connection, source, destination, epoch, data_type, object,
                subject, issued_at, expires_at, status, version, updated_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String INSERT_EVENT = """
            insert into share_token_event (form_version, token, connection, sequence, type, at, actor, channel, principal,
                from_status, to_status, ends_at, cause)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            update share_token set (form_version, status, version, updated_at, ends_at, cause, redemption,
                failure_reason)
            = (?, ?, ?, ?, ?, ?, ?, ?)
            where id = ? and version = ?""";

    /** One statement decides which of many claims is the one. */
    private static final String CLAIM = UPDATE + " and digest = ? and status = 'CREATED'";

    private ShareTokenRows() {}

    static boolean isInserted(Connection connection, TokenForm form) throws SQLException {
        try (Query insert = Query.of(connection, INSERT)) {
            return insert.with(form.formVersion())
                            .with(form.id())
                            .with(form.digest())
                            .with(form.connection())
                            .with(form.source())
                            .with(form.destination())
                            .with(form.epoch())
                            .with(form.dataType())
                            .with(form.object())
                            .with(form.subject())
                            .with(form.issuedAt())
                            .with(form.expiresAt())
                            .with(form.status())
                            .with(form.version())
                            .with(form.updatedAt())
                            .with(form.endsAt())
                            .change()
                    == 1;
        }
    }

    static boolean isClaimed(Connection connection, TokenForm form, long expected) throws SQLException {
        try (Query claim = Query.of(connection, CLAIM)) {
            return giveChange(claim, form, expected).with(form.digest()).change() == 1;
        }
    }

    static boolean isUpdated(Connection connection, TokenForm form, long expected) throws SQLException {
        try (Query update = Query.of(connection, UPDATE)) {
            return giveChange(update, form, expected).change() == 1;
        }
    }

    private static Query giveChange(Query query, TokenForm form, long expected) throws SQLException {
        return query.with(form.formVersion())
                .with(form.status())
                .with(form.version())
                .with(form.updatedAt())
                .with(form.endsAt())
                .withText(form.cause())
                .withText(form.redemption())
                .withText(form.failureReason())
                .with(form.id())
                .with(expected);
    }

    static void insert(Connection connection, TokenEvent event) throws SQLException {
        TokenEventForm form = event.toForm();
        try (Query insert = Query.of(connection, INSERT_EVENT)) {
            insert.with(form.formVersion())
                    .with(form.token())
                    .with(form.connection())
                    .with(form.sequence())
                    .with(form.type())
                    .with(form.at())
                    .withText(form.actor())
                    .withText(form.channel())
                    .withText(form.principal())
                    .withText(form.from())
                    .with(form.to())
                    .withInstant(form.endsAt())
                    .withText(form.cause())
                    .change();
        }
    }

    static ShareToken read(Row row) throws SQLException {
        return row.restored("token " + row.text("id"), ShareTokenRows::restore);
    }

    private static ShareToken restore(Row row) throws SQLException {
        return ShareToken.restore(TokenForm.builder()
                .formVersion((int) row.number("form_version"))
                .id(row.text("id"))
                .digest(row.text("digest"))
                .connection(row.text("connection"))
                .source(row.text("source"))
                .destination(row.text("destination"))
                .epoch(row.number("epoch"))
                .dataType(row.text("data_type"))
                .object(row.text("object"))
                .subject(row.text("subject"))
                .issuedAt(row.instant("issued_at"))
                .expiresAt(row.instant("expires_at"))
                .status(row.text("status"))
                .version(row.number("version"))
                .updatedAt(row.instant("updated_at"))
                .endsAt(row.instant("ends_at"))
                .cause(row.optionalText("cause"))
                .redemption(row.optionalText("redemption"))
                .failureReason(row.optionalText("failure_reason"))
                .build());
    }

    static TokenEvent readEvent(Row row) throws SQLException {
        return row.restored(
                "event " + row.number("sequence") + " of token " + row.text("token"), ShareTokenRows::restoreEvent);
    }

    private static TokenEvent restoreEvent(Row row) throws SQLException {
        return TokenEvent.restore(TokenEventForm.builder()
                .formVersion((int) row.number("form_version"))
                .token(row.text("token"))
                .connection(row.text("connection"))
                .sequence(row.number("sequence"))
                .type(row.text("type"))
                .at(row.instant("at"))
                .actor(row.optionalText("actor"))
                .channel(row.optionalText("channel"))
                .principal(row.optionalText("principal"))
                .from(row.optionalText("from_status"))
                .to(row.text("to_status"))
                .endsAt(row.optionalInstant("ends_at"))
                .cause(row.optionalText("cause"))
                .build());
    }
}
