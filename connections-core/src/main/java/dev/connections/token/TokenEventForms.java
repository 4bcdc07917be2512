package dev.connections.token;

import static dev.connections.consistency.Consistency.require;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.Principal;
import dev.connections.TokenId;
import dev.connections.consistency.Consistency;

/** Takes a share token's events apart into plain data, and puts them together again. */
final class TokenEventForms {

    private TokenEventForms() {}

    static TokenEventForm of(TokenEvent event) {
        return TokenEventForm.builder()
                .formVersion(TokenEventForm.VERSION)
                .token(event.token().value())
                .connection(event.connection().value())
                .sequence(event.sequence())
                .type(event.type().name())
                .at(event.at())
                .actor(event.actor().map(actor -> actor.organization().value()))
                .channel(event.actor().map(actor -> actor.channel().name()))
                .principal(event.actor().flatMap(Actor::principal).map(Principal::value))
                .from(event.from().map(TokenStatus::name))
                .to(event.to().name())
                .endsAt(event.endsAt())
                .cause(event.cause().map(FailureCause::name))
                .build();
    }

    static TokenEvent restore(TokenEventForm form) {
        String subject = "event " + form.sequence() + " of token " + form.token();
        boolean nobodys = form.channel().isEmpty() && form.principal().isEmpty();
        require(form.formVersion() == TokenEventForm.VERSION, subject, "its form is version " + TokenEventForm.VERSION);
        require(form.actor().isPresent() || nobodys, subject, "a channel and a principal are an actor's");
        return Consistency.restoring(
                subject,
                () -> ImmutableTokenEvent.builder()
                        .token(TokenId.restore(form.token()))
                        .connection(ConnectionId.restore(form.connection()))
                        .sequence(form.sequence())
                        .type(Consistency.named(TokenEventType.class, form.type()))
                        .at(form.at())
                        .actor(form.actor().map(organization -> actor(organization, form)))
                        .from(form.from().map(TokenEventForms::status))
                        .to(status(form.to()))
                        .endsAt(form.endsAt())
                        .cause(form.cause().map(name -> Consistency.named(FailureCause.class, name)))
                        .build());
    }

    private static TokenStatus status(String name) {
        return Consistency.named(TokenStatus.class, name);
    }

    private static Actor actor(String organization, TokenEventForm form) {
        String channel = form.channel().orElseThrow(() -> new IllegalArgumentException("channel is missing"));
        Actor actor = Actor.of(OrganizationId.restore(organization)).via(Consistency.named(Channel.class, channel));
        return form.principal().map(Principal::restore).map(actor::as).orElse(actor);
    }
}
