package dev.connections.proofs.spec;

import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.PeriodForm;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A connection of the spec's as one of the library's, and the library's answers to the spec's commands. */
record ToldConnection(TlaValue told) {

    private static final String ID = "con_1";

    boolean isAbsent() {
        return told.field("status").text().equals(Told.NONE);
    }

    Connection connection() {
        return Connection.restore(ConnectionForm.builder()
                .formVersion(ConnectionForm.VERSION)
                .id(ID)
                .source(Told.SOURCE)
                .destination(Told.DESTINATION)
                .activationMode(told.field("mode").text())
                .historyPolicy(told.field("history").text())
                .openFor(Told.duration(told.field("openFor")))
                .name(told.field("name").text())
                .dataTypes(told.field("types").texts())
                .proposedDataTypes(told.field("proposed").texts())
                .status(told.field("status").text())
                .pendingUntil(Told.end(told.field("pendingUntil")))
                .refusedByDestination(told.field("refused").isTrue())
                .periods(periods())
                .epoch(told.field("epoch").number())
                .version(told.field("version").number())
                .createdAt(Told.instant(told.field("createdAt")))
                .updatedAt(Told.instant(told.field("updatedAt")))
                .build());
    }

    private List<PeriodForm> periods() {
        return told.field("periods").elements().stream()
                .map(period -> PeriodForm.builder()
                        .from(Told.instant(period.field("from")))
                        .until(Told.end(period.field("until")))
                        .dataTypes(period.field("types").texts())
                        .build())
                .toList();
    }

    /** What the library answers to a command of the spec's. */
    Ruling rule(TlaValue command, Instant now) {
        String action = command.field("action").text();
        return action.equals("expire") ? connection().expire(now) : rule(action, command, now);
    }

    private Ruling rule(String action, TlaValue command, Instant now) {
        var actor = Told.actor(
                command.field("by"), Channel.valueOf(command.field("over").text()));
        return switch (action) {
            case "create" -> Connection.create(ConnectionId.of(ID), terms(), offer(command), actor, now);
            case "activate" -> connection().activate(actor, now);
            case "deactivate" -> connection().deactivate(actor, now);
            case "reactivate" -> connection().reactivate(actor, now);
            case "acceptDataTypes" -> connection().acceptDataTypes(actor, now);
            case "declineDataTypes" -> connection().declineDataTypes(actor, now);
            case "rename" ->
                connection()
                        .rename(actor, ConnectionName.of(command.field("name").text()), now);
            case "changeDataTypes" ->
                connection()
                        .changeDataTypes(
                                actor, DataTypes.restore(command.field("types").texts()), now);
            default -> throw new AssertionError(action);
        };
    }

    private Terms terms() {
        Settings settings = Settings.of(
                        ActivationMode.valueOf(told.field("mode").text()))
                .sharing(HistoryPolicy.valueOf(told.field("history").text()));
        return Terms.of(
                Told.FLOW,
                Told.duration(told.field("openFor"))
                        .map(settings::offersStayOpenFor)
                        .orElse(settings));
    }

    private static Offer offer(TlaValue command) {
        return Offer.to(Told.DESTINATION).named(command.field("name").text()).sharing(types(command));
    }

    private static Collection<DataType> types(TlaValue command) {
        return command.field("types").texts().stream().map(DataType::of).toList();
    }
}
