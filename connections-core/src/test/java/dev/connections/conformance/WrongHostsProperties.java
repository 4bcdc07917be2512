package dev.connections.conformance;

import dev.connections.testing.ModelAnswer;
import dev.connections.testing.ModelEvent;
import dev.connections.testing.ModelStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;

/** Hosts that are each wrong in one way: the comparison is known to be able to fail. */
class WrongHostsProperties {

    @Example
    void a_host_that_forgets_withdrawals_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public void consent(ModelStatement statement) {
                if (!statement.effect().equals("WITHDRAWN")) {
                    super.consent(statement);
                }
            }
        });
    }

    @Example
    void a_host_that_never_sweeps_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public void sweep(Instant now) {}
        });
    }

    @Example
    void a_host_that_ignores_the_version_seen_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public ModelAnswer command(
                    Instant now, String as, String channel, String action, String id, Optional<Long> seenVersion) {
                return super.command(now, as, channel, action, id, Optional.empty());
            }
        });
    }

    @Example
    void a_host_whose_offers_never_end_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
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
                return super.create(now, as, id, name, destination, alias, dataTypes, mode, history, Optional.empty());
            }
        });
    }

    @Example
    void a_host_that_loses_its_latest_event_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public List<ModelEvent> events(String id) {
                List<ModelEvent> events = super.events(id);
                return events.subList(0, Math.max(1, events.size() - 1));
            }
        });
    }

    @Example
    void a_host_that_shows_the_destination_the_full_reason_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public String decideAsSeenByDestination(
                    Instant now,
                    String source,
                    String destination,
                    String dataType,
                    Optional<String> subject,
                    Optional<Instant> collectedAt) {
                return decide(now, source, destination, dataType, subject, collectedAt);
            }
        });
    }

    @Example
    void a_host_a_microsecond_late_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public String decide(
                    Instant now,
                    String source,
                    String destination,
                    String dataType,
                    Optional<String> subject,
                    Optional<Instant> collectedAt) {
                return super.decide(
                        now, source, destination, dataType, subject, collectedAt.map(at -> at.minusNanos(1_000)));
            }
        });
    }

    /** As in CVE-2026-34972: a batch that was freed of repetitions answered for the wrong item. */
    @Example
    void a_host_that_takes_two_items_for_the_same_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {

            private final Map<List<Object>, String> answered = new HashMap<>();

            @Override
            public String decide(
                    Instant now,
                    String source,
                    String destination,
                    String dataType,
                    Optional<String> subject,
                    Optional<Instant> collectedAt) {
                return answered.computeIfAbsent(
                        List.of(now, source, destination, dataType, subject),
                        same -> super.decide(now, source, destination, dataType, subject, collectedAt));
            }
        });
    }

    /** As in CVE-2026-55689: what was not set was not checked. */
    @Example
    void a_host_that_does_not_check_what_is_missing_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public String decide(
                    Instant now,
                    String source,
                    String destination,
                    String dataType,
                    Optional<String> subject,
                    Optional<Instant> collectedAt) {
                String reason = super.decide(now, source, destination, dataType, subject, collectedAt);
                return collectedAt.isEmpty() && reason.equals("COLLECTION_TIME_UNUSABLE") ? "PERMITTED" : reason;
            }
        });
    }

    @Example
    void a_host_without_usable_sources_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public Map<String, Set<String>> usableSources(Instant now, String destination) {
                return Map.of();
            }
        });
    }

    @Example
    void a_host_that_offers_every_action_on_every_channel_is_caught() {
        Lineup.isCaught(() -> new PureCoreHost() {
            @Override
            public Map<String, Optional<String>> refusals(Instant now, String as, String channel, String id) {
                return super.refusals(now, as, "DASHBOARD", id);
            }
        });
    }
}
