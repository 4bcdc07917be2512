package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A host whose answers are held against those of the {@link ReferenceModel}. It speaks in plain strings and instants;
 * {@link ModelWords} translates. The clock comes with every call, and goes backwards now and then. What is stored is
 * asked for by {@link #connection}; every other question is answered as of the clock given.
 */
public interface HostUnderTest {

    /** Puts an organization in the directory, with this alias or none; an alias is taken from another holder. */
    void organization(String id, Optional<String> alias);

    /** Creates a connection that is to have this id, over any channel; the last three are the host's settings. */
    ModelAnswer create(
            Instant now,
            String as,
            String id,
            String name,
            Optional<String> destination,
            Optional<String> alias,
            Set<String> dataTypes,
            String mode,
            String history,
            Optional<Duration> openFor);

    /** Activates, deactivates, reactivates, accepts or declines; the version seen counts where it can be told. */
    ModelAnswer command(Instant now, String as, String channel, String action, String id, Optional<Long> seenVersion);

    /** Renames a connection, over any channel. */
    ModelAnswer rename(Instant now, String as, String id, String name);

    /** Changes what a connection shares, over any channel. */
    ModelAnswer changeDataTypes(Instant now, String as, String id, Set<String> dataTypes);

    /** Writes down the ends of offers. */
    void sweep(Instant now);

    /** Records a statement; one that makes no sense is an {@link IllegalArgumentException}. */
    void consent(ModelStatement statement);

    /** The reason of a decision in full view. */
    String decide(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt);

    /** The reason of the same decision in the destination's view. */
    String decideAsSeenByDestination(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt);

    /**
     * The troubles that it can be brought into; none, unless said otherwise: then it is asked while nothing is wrong.
     */
    default Set<Trouble> troubles() {
        return Set.of();
    }

    /**
     * The reason of a decision that is asked for in one of the {@link #troubles} of this host.
     *
     * @param now the instant of the question; where a snapshot is asked, it has heard the last so long before
     * @param meanwhile commands to this host, for {@link Trouble} to say when; in the others they are not done
     */
    default ModelReason decideAmid(
            Trouble trouble,
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt,
            List<Runnable> meanwhile) {
        throw new UnsupportedOperationException(trouble.name());
    }

    /** A connection as it is written down. */
    Optional<ModelConnection> connection(String id);

    /** The status of a connection, which must exist, as of an instant. */
    String status(Instant now, String id);

    /** The events of a connection, which must exist, in sequence. */
    List<ModelEvent> events(String id);

    /** For each of the seven actions on a connection, which must exist, why the actor may not take it, if so. */
    Map<String, Optional<String>> refusals(Instant now, String as, String channel, String id);

    /** The sources that a registered destination may use, each with the types. */
    Map<String, Set<String>> usableSources(Instant now, String destination);

    /** The destinations to which an item of a registered source may flow. */
    Set<String> destinations(
            Instant now, String source, String dataType, Optional<String> subject, Optional<Instant> collectedAt);

    /** The share tokens. */
    TokensUnderTest tokens();
}
