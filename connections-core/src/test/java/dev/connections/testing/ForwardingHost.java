package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Passes every call on to another host. Extend it to hold a host's own code against the {@link ReferenceModel}:
 * override the calls that go through that code, and leave the others.
 */
public class ForwardingHost implements HostUnderTest {

    private final HostUnderTest host;

    /**
     * A host in front of another.
     *
     * @param host the host that is asked
     */
    public ForwardingHost(HostUnderTest host) {
        this.host = host;
    }

    @Override
    public void organization(String id, Optional<String> alias) {
        host.organization(id, alias);
    }

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
        return host.create(now, as, id, name, destination, alias, dataTypes, mode, history, openFor);
    }

    @Override
    public ModelAnswer command(
            Instant now, String as, String channel, String action, String id, Optional<Long> seenVersion) {
        return host.command(now, as, channel, action, id, seenVersion);
    }

    @Override
    public ModelAnswer rename(Instant now, String as, String id, String name) {
        return host.rename(now, as, id, name);
    }

    @Override
    public ModelAnswer changeDataTypes(Instant now, String as, String id, Set<String> dataTypes) {
        return host.changeDataTypes(now, as, id, dataTypes);
    }

    @Override
    public void sweep(Instant now) {
        host.sweep(now);
    }

    @Override
    public void consent(ModelStatement statement) {
        host.consent(statement);
    }

    @Override
    public String decide(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt) {
        return host.decide(now, source, destination, dataType, subject, collectedAt);
    }

    @Override
    public String decideAsSeenByDestination(
            Instant now,
            String source,
            String destination,
            String dataType,
            Optional<String> subject,
            Optional<Instant> collectedAt) {
        return host.decideAsSeenByDestination(now, source, destination, dataType, subject, collectedAt);
    }

    @Override
    public Set<Trouble> troubles() {
        return host.troubles();
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
        return host.decideAmid(trouble, now, source, destination, dataType, subject, collectedAt, meanwhile);
    }

    @Override
    public Optional<ModelConnection> connection(String id) {
        return host.connection(id);
    }

    @Override
    public String status(Instant now, String id) {
        return host.status(now, id);
    }

    @Override
    public List<ModelEvent> events(String id) {
        return host.events(id);
    }

    @Override
    public Map<String, Optional<String>> refusals(Instant now, String as, String channel, String id) {
        return host.refusals(now, as, channel, id);
    }

    @Override
    public Map<String, Set<String>> usableSources(Instant now, String destination) {
        return host.usableSources(now, destination);
    }

    @Override
    public Set<String> destinations(
            Instant now, String source, String dataType, Optional<String> subject, Optional<Instant> collectedAt) {
        return host.destinations(now, source, dataType, subject, collectedAt);
    }

    @Override
    public TokensUnderTest tokens() {
        return host.tokens();
    }
}
