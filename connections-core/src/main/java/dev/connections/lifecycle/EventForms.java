package dev.connections.lifecycle;

import static dev.connections.consistency.Consistency.require;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import dev.connections.OrganizationId;
import dev.connections.Principal;
import dev.connections.consistency.Consistency;
import java.util.Optional;

/** Takes events apart into plain data, and puts them together again. */
final class EventForms {

    private EventForms() {}

    static EventForm of(ConnectionEvent event) {
        Optional<Terms> terms = event.terms();
        return EventForm.builder()
                .formVersion(EventForm.VERSION)
                .connection(event.connection().value())
                .sequence(event.sequence())
                .type(event.type().name())
                .at(event.at())
                .actor(event.actor().map(actor -> actor.organization().value()))
                .channel(event.actor().map(actor -> actor.channel().name()))
                .principal(event.actor().flatMap(Actor::principal).map(Principal::value))
                .from(event.from().map(Status::name))
                .to(event.to().map(Status::name))
                .source(terms.map(fixed -> fixed.flow().source().value()))
                .destination(terms.map(fixed -> fixed.flow().destination().value()))
                .destinationAlias(terms.flatMap(Terms::destinationAlias).map(Alias::value))
                .activationMode(
                        terms.map(fixed -> fixed.settings().activationMode().name()))
                .historyPolicy(
                        terms.map(fixed -> fixed.settings().historyPolicy().name()))
                .openFor(terms.flatMap(fixed -> fixed.settings().openFor()))
                .name(event.name().map(ConnectionName::value))
                .dataTypes(event.dataTypes().map(DataTypes::names))
                .proposedDataTypes(event.proposedDataTypes().map(DataTypes::names))
                .build();
    }

    static ConnectionEvent restore(EventForm form) {
        String subject = "event " + form.sequence() + " of connection " + form.connection();
        require(form.formVersion() == EventForm.VERSION, subject, "its form is version " + EventForm.VERSION);
        require(form.actor().isPresent() || isNobodys(form), subject, "a channel and a principal are an actor's");
        require(form.source().isPresent() || isWithoutTerms(form), subject, "terms name the source");
        return Consistency.restoring(
                subject,
                () -> ImmutableConnectionEvent.builder()
                        .connection(ConnectionId.restore(form.connection()))
                        .sequence(form.sequence())
                        .type(Consistency.named(EventType.class, form.type()))
                        .at(form.at())
                        .actor(form.actor().map(organization -> actor(organization, form)))
                        .from(form.from().map(EventForms::status))
                        .to(form.to().map(EventForms::status))
                        .terms(form.source().map(source -> terms(source, form)))
                        .name(form.name().map(ConnectionName::restore))
                        .dataTypes(form.dataTypes().map(DataTypes::restore))
                        .proposedDataTypes(form.proposedDataTypes().map(DataTypes::restore))
                        .build()
                        .checked());
    }

    private static boolean isNobodys(EventForm form) {
        return form.channel().isEmpty() && form.principal().isEmpty();
    }

    private static boolean isWithoutTerms(EventForm form) {
        return form.destination().isEmpty()
                && form.destinationAlias().isEmpty()
                && form.activationMode().isEmpty()
                && form.historyPolicy().isEmpty()
                && form.openFor().isEmpty();
    }

    private static Status status(String name) {
        return Consistency.named(Status.class, name);
    }

    private static Actor actor(String organization, EventForm form) {
        Channel channel = Consistency.named(Channel.class, given(form.channel(), "channel"));
        Actor actor = Actor.of(OrganizationId.restore(organization)).via(channel);
        return form.principal().map(Principal::restore).map(actor::as).orElse(actor);
    }

    private static Terms terms(String source, EventForm form) {
        return ConnectionForms.terms(
                source,
                given(form.destination(), "destination"),
                form.destinationAlias(),
                given(form.activationMode(), "activationMode"),
                given(form.historyPolicy(), "historyPolicy"),
                form.openFor());
    }

    private static String given(Optional<String> value, String name) {
        return value.orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
