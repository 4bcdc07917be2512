package dev.connections.testing;

import dev.connections.DataType;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Action;
import dev.connections.lifecycle.ActionAvailability;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.EventType;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.PeriodForm;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says the library's values in the words of the reference model, and the other way round; decides nothing. */
public final class ModelWords {

    private static final Pattern AFTER_UNDERSCORE = Pattern.compile("_([a-z])");
    private static final Map<EventType, String> EVENTS = camelCased(EventType.class);
    private static final Map<Action, String> ACTIONS = camelCased(Action.class);

    private ModelWords() {}

    /** Does a command on the library, and says what came of it: the connection now, or the refusal. */
    public static ModelAnswer answer(Supplier<Connection> command) {
        try {
            Connection now = command.get();
            return ModelAnswer.done(now.status().name(), now.version());
        } catch (RefusedException refused) {
            return ModelAnswer.refused(refused.reason().name());
        }
    }

    /** Says a connection as it is written down. */
    public static ModelConnection of(Connection connection) {
        ConnectionForm form = connection.toForm();
        return new ModelConnection(
                form.id(),
                form.name(),
                form.source(),
                form.destination(),
                form.destinationAlias(),
                Set.copyOf(form.dataTypes()),
                Set.copyOf(form.proposedDataTypes()),
                form.activationMode(),
                form.historyPolicy(),
                form.openFor(),
                form.status(),
                form.pendingUntil(),
                form.refusedByDestination(),
                form.periods().stream().map(ModelWords::of).toList(),
                form.epoch(),
                form.version(),
                form.createdAt(),
                form.updatedAt());
    }

    private static ModelConnection.Period of(PeriodForm form) {
        return new ModelConnection.Period(form.from(), form.until(), Set.copyOf(form.dataTypes()));
    }

    /** Says an event. */
    public static ModelEvent of(ConnectionEvent event) {
        return new ModelEvent(
                event.sequence(),
                EVENTS.get(event.type()),
                event.at(),
                event.actor().map(actor -> actor.organization().value()).orElse("system"),
                event.from().map(Status::name),
                event.to().map(Status::name));
    }

    /** Says what an actor may do: for each action why it would be refused, if so. */
    public static Map<String, Optional<String>> of(List<ActionAvailability> actions) {
        return actions.stream()
                .collect(Collectors.toMap(
                        action -> ACTIONS.get(action.action()),
                        action ->
                                action.refusal().map(refusal -> refusal.reason().name())));
    }

    /** The statement of the library; one that makes no sense is an {@link IllegalArgumentException}. */
    public static Statement statement(ModelStatement said) {
        try {
            return Statement.of(
                            Effect.valueOf(said.effect()),
                            SubjectId.of(said.subject()),
                            OrganizationId.of(said.source()),
                            scope(said.dataType(), said.destination()))
                    .from(said.from())
                    .until(said.until())
                    .collectedFrom(said.collectedFrom())
                    .collectedUntil(said.collectedUntil())
                    .build();
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    private static Scope scope(String dataType, String destination) {
        if (dataType.equals("*")) {
            return destination.equals("*")
                    ? Scope.everythingToAnyone()
                    : Scope.everythingTo(OrganizationId.of(destination));
        }
        DataType type = DataType.of(dataType);
        return destination.equals("*") ? Scope.toAnyone(type) : Scope.of(type, OrganizationId.of(destination));
    }

    /** The item of the library. */
    public static Item item(String dataType, Optional<String> subject, Optional<Instant> collectedAt) {
        Item item = Item.of(DataType.of(dataType));
        Item timed = collectedAt.map(item::collectedAt).orElse(item);
        return subject.filter(name -> !name.isEmpty())
                .map(SubjectId::of)
                .map(timed::about)
                .orElse(timed);
    }

    /** The data types of the library. */
    public static List<DataType> dataTypes(Collection<String> names) {
        return names.stream().map(DataType::of).toList();
    }

    /** The offer of the library, to one of a destination and an alias. */
    public static Offer offer(
            String name, Optional<String> destination, Optional<String> alias, Collection<String> dataTypes) {
        Offer.Addressee addressee = destination.map(Offer::to).orElseGet(() -> Offer.toAlias(alias.orElseThrow()));
        return addressee.named(name).sharing(dataTypes(dataTypes));
    }

    /** The settings of the library. */
    public static Settings settings(String mode, String history, Optional<Duration> openFor) {
        Settings settings = Settings.of(ActivationMode.valueOf(mode)).sharing(HistoryPolicy.valueOf(history));
        return openFor.map(settings::offersStayOpenFor).orElse(settings);
    }

    private static <E extends Enum<E>> Map<E, String> camelCased(Class<E> kind) {
        Map<E, String> words = new EnumMap<>(kind);
        for (E constant : EnumSet.allOf(kind)) {
            words.put(constant, camelCase(constant.name()));
        }
        return words;
    }

    private static String camelCase(String name) {
        return AFTER_UNDERSCORE
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
