package dev.connections.testing;

import dev.connections.Alias;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.lifecycle.Action;
import dev.connections.lifecycle.ActionAvailability;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.EventForm;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Period;
import dev.connections.lifecycle.PeriodForm;
import dev.connections.lifecycle.Periods;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** The part of {@link ConnectionsDomain} that provides connections and what belongs to them. */
final class LifecycleValues extends DomainContextBase {

    @Provide
    Arbitrary<Connection> connections() {
        return ArbitraryConnections.connections();
    }

    @Provide
    Arbitrary<Change> changes() {
        return ArbitraryConnections.histories().map(ArbitraryConnections::last);
    }

    @Provide
    Arbitrary<Ruling.Unchanged> rulingsWithoutChange() {
        return Combinators.combine(connections(), ArbitraryValues.instants()).as((connection, now) -> (Ruling.Unchanged)
                connection.rename(ArbitraryValues.acting(connection.source()), connection.name(), now));
    }

    @Provide
    Arbitrary<Ruling.Refused> refusedRulings() {
        return refusals().map(Ruling.Refused::new);
    }

    @Provide
    Arbitrary<Refusal> refusals() {
        return actions()
                .map(ActionAvailability::refusal)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    @Provide
    Arbitrary<ActionAvailability> actions() {
        return Combinators.combine(
                        connections(),
                        ArbitraryValues.actors(),
                        ArbitraryValues.instants(),
                        Arbitraries.of(Action.class))
                .as((connection, actor, now, action) -> connection.actions(actor, now).stream()
                        .filter(available -> available.action() == action)
                        .findFirst())
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    @Provide
    Arbitrary<ConnectionEvent> events() {
        return changes().map(Change::event);
    }

    @Provide
    Arbitrary<EventForm> eventForms() {
        return events().map(ConnectionEvent::toForm);
    }

    @Provide
    Arbitrary<ConnectionForm> connectionForms() {
        return connections().map(Connection::toForm);
    }

    @Provide
    Arbitrary<Periods> allPeriods() {
        return connections().map(Connection::periods);
    }

    @Provide
    Arbitrary<Period> periods() {
        return allPeriods().filter(periods -> !periods.isEmpty()).map(Periods::last);
    }

    @Provide
    Arbitrary<PeriodForm> periodForms() {
        return connectionForms()
                .filter(form -> !form.periods().isEmpty())
                .map(form -> form.periods().get(0));
    }

    @Provide
    Arbitrary<Settings> settings() {
        return ArbitraryValues.settings();
    }

    @Provide
    Arbitrary<Terms> terms() {
        Arbitrary<Optional<Alias>> aliases = new TextValues().aliases().optional(0.3);
        return Combinators.combine(ArbitraryValues.flows(), settings(), aliases)
                .as((flow, settings, alias) -> named(Terms.of(flow, settings), alias));
    }

    private static Terms named(Terms terms, Optional<Alias> alias) {
        return alias.map(terms::namedBy).orElse(terms);
    }

    @Provide
    Arbitrary<Offer> offers() {
        return Combinators.combine(
                        ArbitraryValues.organizations(),
                        new TextValues().aliases().optional(0.3),
                        new TextValues().names(),
                        ArbitraryValues.setsOfDataTypes())
                .as(LifecycleValues::offer);
    }

    private static Offer offer(OrganizationId to, Optional<Alias> alias, ConnectionName name, DataTypes types) {
        return alias.map(given -> Offer.toAlias(given.value()))
                .orElseGet(() -> Offer.to(to))
                .named(name.value())
                .sharing(types.names().stream().map(DataType::of).toList());
    }
}
