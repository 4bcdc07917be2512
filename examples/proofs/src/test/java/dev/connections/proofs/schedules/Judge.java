package dev.connections.proofs.schedules;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.EventForm;
import dev.connections.testing.HostUnderTest;
import dev.connections.testing.ModelAnswer;
import dev.connections.testing.ModelStatement;
import dev.connections.testing.ModelWords;
import dev.connections.testing.ReferenceModel;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the independent reference model says of one moment. It is told each committed change as a command, and each
 * statement, and then asked; it shares no code with the library.
 */
final class Judge {

    private static final String SOURCE = World.FLOW.source().value();
    private static final String DESTINATION = World.FLOW.destination().value();
    private static final String ANN = World.ANN.value();
    private static final String EVENTS = "events";

    private final HostUnderTest model = new ReferenceModel();
    private final Moment.Agreement moment;
    private int probes = 0;
    private Optional<String> objection = Optional.empty();

    Judge(Moment.Agreement moment) {
        this.moment = moment;
        model.organization(SOURCE, Optional.empty());
        model.organization(DESTINATION, Optional.of(World.ALIAS.value()));
        moment.events().forEach(this::tell);
        moment.statements().forEach(said -> model.consent(words(said)));
    }

    /** Which committed change the model would have refused, or left otherwise than it is stored. */
    Optional<String> objection() {
        return objection.or(() -> moment.connection()
                .map(ModelWords::of)
                .filter(stored -> !model.connection(stored.id()).equals(Optional.of(stored)))
                .map(stored -> "stored as " + stored + " is " + model.connection(stored.id())));
    }

    /** Whether an event of Ann's, collected then, might flow: connection, period and consent all held. */
    boolean mayFlow(Instant collected) {
        return model.decide(moment.now(), SOURCE, DESTINATION, EVENTS, Optional.of(ANN), Optional.of(collected))
                .equals("PERMITTED");
    }

    /** Whether a token of this epoch stood on something: connection, epoch, type and consent all held. */
    boolean stands(long epoch) {
        return moment.connection()
                .filter(connection -> connection.epoch() == epoch)
                .map(connection -> model.tokens()
                        .issue(
                                moment.now(),
                                SOURCE,
                                connection.id().value(),
                                "probe " + probes++,
                                EVENTS,
                                "object",
                                ANN,
                                Optional.empty()))
                .filter(answer -> answer.outcome().equals("done"))
                .isPresent();
    }

    private void tell(ConnectionEvent event) {
        EventForm form = event.toForm();
        Optional<ModelAnswer> answer = command(event, form);
        if (answer.isPresent() && !answer.get().outcome().equals("done")) {
            objection = objection.or(() -> Optional.of(event + " is " + answer.get()));
        }
    }

    private Optional<ModelAnswer> command(ConnectionEvent event, EventForm form) {
        Optional<String> by = form.actor();
        return switch (event.type()) {
            case CREATED -> Optional.of(created(form));
            case ACTIVATED -> command(event, "activate");
            case DEACTIVATED -> command(event, "deactivate");
            case REACTIVATED -> command(event, "reactivate");
            case DATA_TYPES_ACCEPTED -> command(event, "acceptDataTypes");
            case DATA_TYPES_DECLINED -> command(event, "declineDataTypes");
            case RENAMED ->
                Optional.of(model.rename(
                        form.at(),
                        by.orElseThrow(),
                        form.connection(),
                        form.name().orElseThrow()));
            case DATA_TYPES_CHANGED ->
                Optional.of(model.changeDataTypes(form.at(), by.orElseThrow(), form.connection(), asked(form)));
            case EXPIRED -> {
                model.sweep(form.at());
                yield Optional.empty();
            }
        };
    }

    private Optional<ModelAnswer> command(ConnectionEvent event, String action) {
        String by = event.actor().map(Actor::organization).orElseThrow().value();
        String channel = event.actor().map(Actor::channel).map(Channel::name).orElseThrow();
        return Optional.of(model.command(
                event.at(), by, channel, action, event.connection().value(), Optional.empty()));
    }

    private ModelAnswer created(EventForm form) {
        return model.create(
                form.at(),
                form.actor().orElseThrow(),
                form.connection(),
                form.name().orElseThrow(),
                form.destinationAlias().isPresent() ? Optional.empty() : form.destination(),
                form.destinationAlias(),
                Set.copyOf(form.dataTypes().orElseThrow()),
                form.activationMode().orElseThrow(),
                form.historyPolicy().orElseThrow(),
                form.openFor());
    }

    private static Set<String> asked(EventForm form) {
        Set<String> types = new HashSet<>(form.dataTypes().orElseThrow());
        types.addAll(form.proposedDataTypes().orElseThrow());
        return types;
    }

    private static ModelStatement words(Statement said) {
        return new ModelStatement(
                said.subject().value(),
                said.source().value(),
                said.scope()
                        .destination()
                        .map(destination -> destination.value())
                        .orElse("*"),
                said.scope().dataType().map(type -> type.name()).orElse("*"),
                said.effect().name(),
                said.from(),
                said.until(),
                said.collectedFrom(),
                said.collectedUntil());
    }
}
