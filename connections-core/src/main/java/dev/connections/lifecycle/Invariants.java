package dev.connections.lifecycle;

import static dev.connections.consistency.Consistency.require;

import dev.connections.DataTypes;
import dev.connections.consistency.Consistency;
import dev.connections.consistency.Subject;

/** What holds for every connection, however it came to be. */
final class Invariants {

    private Invariants() {}

    static Connection checked(Connection connection) {
        Subject subject = Subject.of("connection", connection.id().value());
        checkOffer(connection, subject);
        checkStatus(connection, subject);
        checkPeriods(connection, subject);
        checkCounts(connection, subject);
        checkInstants(connection, subject);
        return connection;
    }

    private static void checkOffer(Connection connection, Subject subject) {
        DataTypes types = connection.dataTypes();
        DataTypes proposed = connection.proposedDataTypes();
        require(
                !types.isEmpty() && types.size() + proposed.size() <= DataTypes.MOST,
                subject,
                "it has 1 to 64 data types");
        require(proposed.within(types).isEmpty(), subject, "nothing is proposed that is accepted");
        require(
                proposed.isEmpty()
                        || (connection.status() == Status.ACTIVE
                                && connection.settings().activationMode() == ActivationMode.BY_DESTINATION),
                subject,
                "only an active connection that the destination activated has a proposal");
    }

    private static void checkStatus(Connection connection, Subject subject) {
        boolean timed = connection.settings().openFor().isPresent();
        boolean immediate = connection.settings().activationMode() == ActivationMode.IMMEDIATE;
        boolean offered = connection.status() == Status.PENDING || connection.offerExpired();
        require(
                !immediate || !offered || connection.refusedByDestination(),
                subject,
                "an immediate connection is an offer only when refused");
        switch (connection.status()) {
            case PENDING ->
                require(connection.pendingUntil().isPresent() == timed, subject, "an offer ends iff offers do");
            case ACTIVE -> {
                require(connection.pendingUntil().isEmpty(), subject, "an active connection is no open offer");
                require(!connection.refusedByDestination(), subject, "an active connection is not refused");
            }
            case INACTIVE ->
                require(timed || connection.pendingUntil().isEmpty(), subject, "an offer ended iff offers do");
        }
    }

    private static void checkPeriods(Connection connection, Subject subject) {
        Periods periods = connection.periods();
        require(
                periods.isOpen() == (connection.status() == Status.ACTIVE),
                subject,
                "the last period is open iff active");
        require(
                !periods.isOpen() || periods.last().dataTypes().equals(connection.dataTypes()),
                subject,
                "an open period carries the accepted data types");
        for (Period period : periods.list()) {
            require(!period.dataTypes().isEmpty(), subject, "every period carries data types");
            require(!period.from().isBefore(connection.createdAt()), subject, "no period is older than the connection");
            require(
                    !period.until().orElse(period.from()).isAfter(connection.updatedAt()),
                    subject,
                    "no period begins or ends after the last change");
        }
    }

    private static void checkCounts(Connection connection, Subject subject) {
        require(connection.version() >= 1, subject, "versions start at 1");
        require(
                connection.epoch() >= 0 && connection.epoch() <= connection.version(),
                subject,
                "each activation is a change");
        boolean immediate = connection.settings().activationMode() == ActivationMode.IMMEDIATE;
        require(
                immediate ? connection.epoch() > 0 : connection.epoch() < connection.version(),
                subject,
                "creating activates iff immediate");
        require(
                connection.version() > 1 || !connection.refusedByDestination(),
                subject,
                "what has just been created is not refused");
        require(connection.epoch() <= connection.periods().list().size(), subject, "each activation begins a period");
        require((connection.epoch() == 0) == connection.periods().isEmpty(), subject, "periods come from activations");
    }

    private static void checkInstants(Connection connection, Subject subject) {
        Consistency.requireUsable(connection.createdAt(), subject);
        Consistency.requireUsable(connection.updatedAt(), subject);
        connection.pendingUntil().ifPresent(instant -> Consistency.requireUsable(instant, subject));
        connection.periods().list().forEach(period -> {
            Consistency.requireUsable(period.from(), subject);
            period.until().ifPresent(instant -> Consistency.requireUsable(instant, subject));
        });
        require(!connection.updatedAt().isBefore(connection.createdAt()), subject, "it changes after it is created");
    }
}
