package dev.connections.sharing;

import dev.connections.style.HouseStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A {@link Snapshot} as plain data, without its connections, which are written beside it one by one, each as the
 * {@link dev.connections.lifecycle.ConnectionForm} that stores keep too. So ten million of them need no list in memory,
 * and a snapshot that one version of the library has written can be read by another.
 */
@HouseStyle
@Value.Immutable
public abstract class SnapshotForm {

    /** The version of this form that this library writes and reads. */
    public static final int VERSION = 1;

    SnapshotForm() {}

    /** {@return a builder; all accessors but {@link #missed()} must be given} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the version of the form: {@link #VERSION}} */
    public abstract int formVersion();

    /** {@return how many changes the snapshot has seen; 1 when built} */
    public abstract long version();

    /** {@return the instant up to which all events are in it} */
    public abstract Instant watermark();

    /** {@return how far behind the instant of a question the watermark may be} */
    public abstract Duration greatestAge();

    /** {@return how far in the future an item may have been collected} */
    public abstract Duration tolerance();

    /** {@return how many connections there are beside this} */
    public abstract long connections();

    /**
     * {@return the ids of the connections of which an event was missed, with the highest sequence that they are known
     * to have reached}
     */
    public abstract Map<String, Long> missed();

    /** {@return version, watermark and the number of connections} */
    @Override
    public String toString() {
        return "SnapshotForm #" + version() + " of " + connections() + " connections at " + watermark();
    }

    /** Builds a form from what was kept. Not thread-safe. */
    public static class Builder extends ImmutableSnapshotForm.Builder {
        Builder() {}
    }
}
