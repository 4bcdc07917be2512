package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules once more, written from the specification alone: simple, slow, and sharing nothing with the library, so
 * that where the two answer differently one of them is wrong. Knows connections, consent, decisions and share tokens.
 *
 * <p>Names of actions, statuses, events and reasons are those of the replay format. Instants are cut to microseconds as
 * they come in. A command's clock on a connection is the later of the one given and the connection's last change; every
 * other question is answered as of the clock given, except {@link #refusalOf} and {@link #allowedActions}, which
 * foretell commands and so use theirs. What only a mistaken test would ask (an action, a channel or a mode that does
 * not exist, a label used twice) is an {@link IllegalArgumentException}. Not thread-safe.
 */
public final class ReferenceModel implements HostUnderTest {

    private static final List<String> ACTIONS = List.of(
            "activate", "deactivate", "reactivate", "acceptDataTypes", "declineDataTypes", "rename", "changeDataTypes");

    private final ModelDirectory directory = new ModelDirectory();
    private final Map<String, ModelHistory> histories = new LinkedHashMap<>();
    private final ModelDecisions decisions = new ModelDecisions();
    private final ModelTokens tokens = new ModelTokens(this);

    /** A world without organizations, connections or statements. */
    public ReferenceModel() {}

    /**
     * Puts an organization in the directory; again: its alias becomes the one given, or none. An alias is taken from
     * another holder.
     */
    @Override
    public void organization(String id, Optional<String> alias) {
        require(ModelText.isText(id) && alias.stream().allMatch(ModelText::isText), "INVALID organization");
        directory.put(id, alias);
    }

    /**
     * Creates a connection from {@code as} to exactly one of a destination and an alias; mode, history and
     * {@code openFor} are the host's settings.
     */
    @Override
    public ModelAnswer create(
            Instant now,
            String as,
            String id,
            String name,
            Optional<String> destination,
            Optional<String> alias,
            Set<String> dataTypes,
            String mode,
            String history,
            Optional<Duration> openFor) {
        require(destination.isPresent() != alias.isPresent(), "Both or neither of destination and alias");
        require(Set.of("BY_DESTINATION", "IMMEDIATE").contains(mode), "No such mode");
        require(Set.of("FROM_ACTIVATION", "ALL").contains(history), "No such history");
        require(!histories.containsKey(id), "A label used again");
        boolean isValid = ModelText.isInstant(now)
                && ModelText.isText(as)
                && ModelText.isText(id)
                && ModelText.isName(name)
                && destination.stream().allMatch(ModelText::isText)
                && alias.stream().allMatch(ModelText::isText)
                && ModelText.areDataTypes(dataTypes)
                && openFor.stream().allMatch(open -> !open.isNegative() && !open.isZero())
                && !destination.equals(Optional.of(as));
        if (!isValid) {
            return ModelAnswer.refused("INVALID");
        }
        Optional<String> found = destination.isPresent() ? destination : directory.holderOf(alias);
        if (!directory.has(as) || found.isEmpty() || !directory.has(found.get())) {
            return ModelAnswer.refused("NOT_FOUND");
        }
        if (found.get().equals(as)) {
            return ModelAnswer.refused("INVALID");
        }
        if (isTaken(as, found.get(), alias)) {
            return ModelAnswer.refused("DUPLICATE");
        }
        Instant at = ModelText.truncated(now);
        ModelDraft draft = new ModelDraft(id, as, found.get(), alias, mode, history, openFor, at);
        draft.name = name.strip();
        draft.dataTypes = Set.copyOf(dataTypes);
        if (mode.equals("IMMEDIATE")) {
            draft.becomeActive();
        } else {
            draft.becomePending(at);
        }
        histories.put(id, new ModelHistory(draft, at));
        return done(now, id);
    }

    /**
     * Does one of {@code activate}, {@code deactivate}, {@code reactivate}, {@code acceptDataTypes} and
     * {@code declineDataTypes}; only the first and the fourth look at the version seen.
     */
    @Override
    public ModelAnswer command(
            Instant now, String as, String channel, String action, String id, Optional<Long> seenVersion) {
        Optional<String> refusal = refusalOf(now, as, channel, action, id);
        if (refusal.isPresent()) {
            return ModelAnswer.refused(refusal.get());
        }
        ModelConnection before = latest(id);
        boolean asksVersion = action.equals("activate") || action.equals("acceptDataTypes");
        if (asksVersion && seenVersion.isPresent() && seenVersion.get() != before.version()) {
            return ModelAnswer.refused("STALE");
        }
        Instant at = commandInstant(now, before);
        String from = ModelLifecycle.status(before, at);
        ModelDraft after = ModelDraft.of(before);
        String event = ModelLifecycle.act(action, as, before, after, at);
        if (after.status.equals(from)) {
            stay(after, at, event, as);
        } else {
            move(after, at, event, as, from);
        }
        return done(now, id);
    }

    /** Renames a connection; to the name it has is done without an event. */
    @Override
    public ModelAnswer rename(Instant now, String as, String id, String name) {
        if (!ModelText.isName(name)) {
            return ModelAnswer.refused("INVALID");
        }
        Optional<String> refusal = refusalOf(now, as, "API", "rename", id);
        if (refusal.isPresent()) {
            return ModelAnswer.refused(refusal.get());
        }
        ModelConnection before = latest(id);
        ModelDraft after = ModelDraft.of(before);
        after.name = name.strip();
        if (!after.name.equals(before.name())) {
            stay(after, commandInstant(now, before), "renamed", as);
        }
        return done(now, id);
    }

    /**
     * Makes these the types of a connection: at once, except that on an active connection by destination the added ones
     * are proposed. A change that changes nothing is done without an event.
     */
    @Override
    public ModelAnswer changeDataTypes(Instant now, String as, String id, Set<String> dataTypes) {
        if (!ModelText.areDataTypes(dataTypes)) {
            return ModelAnswer.refused("INVALID");
        }
        Optional<String> refusal = refusalOf(now, as, "API", "changeDataTypes", id);
        if (refusal.isPresent()) {
            return ModelAnswer.refused(refusal.get());
        }
        ModelConnection before = latest(id);
        boolean isAgreed =
                before.status().equals("ACTIVE") && before.activationMode().equals("BY_DESTINATION");
        Set<String> accepted = new HashSet<>(dataTypes);
        Set<String> proposed = new HashSet<>();
        if (isAgreed) {
            accepted.retainAll(before.dataTypes());
            proposed.addAll(dataTypes);
            proposed.removeAll(before.dataTypes());
        }
        if (accepted.isEmpty()) {
            return ModelAnswer.refused("INVALID");
        }
        if (!accepted.equals(before.dataTypes()) || !proposed.equals(before.proposedDataTypes())) {
            ModelDraft after = ModelDraft.of(before);
            after.dataTypes = Set.copyOf(accepted);
            after.proposedDataTypes = Set.copyOf(proposed);
            stay(after, commandInstant(now, before), "dataTypesChanged", as);
        }
        return done(now, id);
    }

    /** Writes down the end of every offer whose time is over. */
    @Override
    public void sweep(Instant now) {
        for (ModelHistory history : histories.values()) {
            ModelConnection before = history.latest();
            if (ModelLifecycle.isExpiryDue(before, ModelText.truncated(now))) {
                ModelDraft after = ModelDraft.of(before);
                after.status = "INACTIVE";
                move(after, commandInstant(now, before), "expired", "system", "PENDING");
            }
        }
    }

    /**
     * Records a statement, after all the earlier ones; one that is not valid is an {@link IllegalArgumentException}.
     */
    @Override
    public void consent(ModelStatement statement) {
        require(statement.isValid(), "INVALID statement");
        decisions.record(statement);
    }

    /**
     * The reason of a decision, all of it known: {@code PERMITTED}, {@code NO_CONNECTION} and so on; no tolerance for a
     * collection in the future. {@code INVALID} when the question itself is.
     */
    @Override
    public String decide(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt) {
        Instant at = ModelText.truncated(now);
        Optional<String> somebody = subject.filter(name -> !name.isEmpty());
        Optional<Instant> collected = collectedAt
                .map(ModelText::truncated)
                .filter(ModelText::isInstant)
                .filter(instant -> !instant.isAfter(at));
        boolean isValid = ModelText.isInstant(now)
                && ModelText.isText(source)
                && ModelText.isText(destination)
                && ModelText.isDataType(dataType)
                && somebody.stream().allMatch(ModelText::isText);
        if (!isValid) {
            return "INVALID";
        }
        return decisions.reason(at, between(source, destination), dataType, somebody, collected);
    }

    ModelDecisions decisions() {
        return decisions;
    }

    /** The reason as the destination may know it: what concerns an item's time or subject is {@code NOT_SHARED}. */
    @Override
    public String decideAsSeenByDestination(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt) {
        return ModelDecisions.seenByDestination(decide(now, source, destination, dataType, subject, collectedAt));
    }

    /** All of them: what must be answered in each is in the rules. */
    @Override
    public Set<Trouble> troubles() {
        return EnumSet.allOf(Trouble.class);
    }

    @Override
    public ModelReason decideAmid(
            Trouble trouble,
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt,
            List<Runnable> meanwhile) {
        String reason = ModelTroubles.reason(
                trouble,
                () -> decide(now, source, destination, dataType, subject, collectedAt),
                () -> between(source, destination).map(ModelHistory::latest),
                meanwhile);
        return new ModelReason(reason, ModelDecisions.seenByDestination(reason));
    }

    /** A connection as it was last written down. */
    @Override
    public Optional<ModelConnection> connection(String id) {
        return Optional.ofNullable(histories.get(id)).map(ModelHistory::latest);
    }

    /** The status of a connection, which must exist, as of an instant. */
    @Override
    public String status(Instant now, String id) {
        return ModelLifecycle.status(latest(id), ModelText.truncated(now));
    }

    /** A connection's events in order; none where there is no connection. */
    @Override
    public List<ModelEvent> events(String id) {
        return Optional.ofNullable(histories.get(id)).map(ModelHistory::events).orElse(List.of());
    }

    /** Which of the seven actions a command of this actor could take; none for one that is not a party. */
    public Set<String> allowedActions(Instant now, String as, String channel, String id) {
        return ACTIONS.stream()
                .filter(action -> refusalOf(now, as, channel, action, id).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Why this actor may not take one of the seven actions, whatever name, types or version it would bring; empty when
     * it may.
     */
    public Optional<String> refusalOf(Instant now, String as, String channel, String action, String id) {
        require(ACTIONS.contains(action), "No such action");
        require(Set.of("DASHBOARD", "API").contains(channel), "No such channel");
        if (!ModelText.isInstant(now) || !ModelText.isText(as) || !ModelText.isText(id)) {
            return Optional.of("INVALID");
        }
        Optional<ModelConnection> connection =
                connection(id).filter(found -> as.equals(found.source()) || as.equals(found.destination()));
        if (connection.isEmpty()) {
            return Optional.of("NOT_FOUND");
        }
        Instant at = commandInstant(now, connection.get());
        return ModelLifecycle.refusal(connection.get(), at, as, channel, action);
    }

    /** For each of the seven actions, why this actor may not take it; empty where it may. */
    @Override
    public Map<String, Optional<String>> refusals(Instant now, String as, String channel, String id) {
        return ACTIONS.stream()
                .collect(Collectors.toUnmodifiableMap(
                        action -> action, action -> refusalOf(now, as, channel, action, id)));
    }

    /** The sources with an active connection to a destination, each with the types on it; consent is not asked. */
    @Override
    public Map<String, Set<String>> usableSources(Instant now, String destination) {
        Map<String, Set<String>> sources = new TreeMap<>();
        for (ModelHistory history : histories.values()) {
            ModelConnection connection = history.latest();
            boolean isActive = status(now, connection.id()).equals("ACTIVE");
            if (isActive && connection.destination().equals(destination)) {
                sources.put(connection.source(), connection.dataTypes());
            }
        }
        return Collections.unmodifiableMap(sources);
    }

    /** The destinations for which an item is permitted. */
    @Override
    public Set<String> destinations(
            Instant now, String source, String dataType, Optional<String> subject, Optional<Instant> collectedAt) {
        Set<String> destinations = new TreeSet<>();
        for (String destination : directory.organizations()) {
            if (decide(now, source, destination, dataType, subject, collectedAt).equals("PERMITTED")) {
                destinations.add(destination);
            }
        }
        return Collections.unmodifiableSet(destinations);
    }

    /** The share tokens. */
    @Override
    public ModelTokens tokens() {
        return tokens;
    }

    private boolean isTaken(String source, String destination, Optional<String> alias) {
        return histories.values().stream()
                .map(ModelHistory::latest)
                .filter(other -> other.source().equals(source))
                .anyMatch(other -> other.destination().equals(destination)
                        || (alias.isPresent() && other.destinationAlias().equals(alias)));
    }

    private Optional<ModelHistory> between(String source, String destination) {
        return histories.values().stream()
                .filter(history -> history.latest().source().equals(source))
                .filter(history -> history.latest().destination().equals(destination))
                .findFirst();
    }

    private Instant commandInstant(Instant now, ModelConnection connection) {
        Instant given = ModelText.truncated(now);
        return given.isAfter(connection.updatedAt()) ? given : connection.updatedAt();
    }

    private void move(ModelDraft after, Instant at, String event, String by, String from) {
        history(after.id).append(after, at, event, by, Optional.of(from), Optional.of(after.status));
    }

    private void stay(ModelDraft after, Instant at, String event, String by) {
        history(after.id).append(after, at, event, by, Optional.empty(), Optional.empty());
    }

    private ModelAnswer done(Instant now, String id) {
        return ModelAnswer.done(status(now, id), latest(id).version());
    }

    private ModelConnection latest(String id) {
        return history(id).latest();
    }

    private ModelHistory history(String id) {
        return Optional.ofNullable(histories.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No connection " + id));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
