package dev.connections.testing;

import dev.connections.testing.ModelConnection.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that happened to one connection, change by change. What was shared at an instant is what the last change not
 * after that instant left shared.
 */
final class ModelHistory {

    /** The types shared from a change on; none while the connection is not active. */
    private record Moment(Instant at, Set<String> shared) {}

    private final List<Moment> moments = new ArrayList<>();
    private final List<ModelEvent> events = new ArrayList<>();
    private ModelConnection latest;

    ModelHistory(ModelDraft draft, Instant at) {
        latest = appended(draft, at, "created", draft.source, Optional.empty(), Optional.of(draft.status));
    }

    void append(ModelDraft draft, Instant at, String event, String by, Optional<String> from, Optional<String> to) {
        latest = appended(draft, at, event, by, from, to);
    }

    ModelConnection latest() {
        return latest;
    }

    List<ModelEvent> events() {
        return List.copyOf(events);
    }

    /** Why data of this type, collected then, does not flow although the type is shared now; empty when it does. */
    Optional<String> refusal(String dataType, Instant collected) {
        if (sharedAt(collected).contains(dataType)) {
            return Optional.empty();
        }
        boolean activeThen = !sharedAt(collected).isEmpty();
        boolean everActive = anyUpTo(collected, moment -> !moment.shared().isEmpty());
        boolean everShared = anyUpTo(collected, moment -> moment.shared().contains(dataType));
        boolean beforeSharing = !everActive || (activeThen && !everShared);
        if (!beforeSharing) {
            return Optional.of("COLLECTED_IN_GAP");
        }
        return latest.historyPolicy().equals("ALL") ? Optional.empty() : Optional.of("COLLECTED_BEFORE_SHARING");
    }

    private Set<String> sharedAt(Instant instant) {
        Set<String> shared = Set.of();
        for (Moment moment : moments) {
            if (!moment.at().isAfter(instant)) {
                shared = moment.shared();
            }
        }
        return shared;
    }

    private boolean anyUpTo(Instant instant, Predicate<Moment> question) {
        return moments.stream().filter(moment -> !moment.at().isAfter(instant)).anyMatch(question);
    }

    private ModelConnection appended(
            ModelDraft draft, Instant at, String event, String by, Optional<String> from, Optional<String> to) {
        moments.add(new Moment(at, draft.shared()));
        events.add(new ModelEvent(events.size() + 1, event, at, by, from, to));
        return draft.connection(events.size(), at, periods());
    }

    private List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            boolean continues = i > 0 && moments.get(i - 1).shared().equals(moment.shared());
            if (!moment.shared().isEmpty() && !continues) {
                periods.add(new Period(moment.at(), endOf(i), moment.shared()));
            }
        }
        return List.copyOf(periods);
    }

    private Optional<Instant> endOf(int begin) {
        return moments.stream()
                .skip(begin)
                .filter(moment -> !moment.shared().equals(moments.get(begin).shared()))
                .findFirst()
                .map(Moment::at);
    }
}
