package dev.connections.lifecycle;

import static java.util.Objects.requireNonNull;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * What the host decides for the connections created under it, and a caller's request never does: how they become
 * active, what of the past they share, how long an offer stays open. Fixed on each connection when it is created.
 */
public final class Settings {

    /** The destination activates, and sharing begins there and then. */
    public static final Settings ACTIVATED_BY_DESTINATION = of(ActivationMode.BY_DESTINATION);

    /** Connections are enabled when they are created, and share all that was collected before. */
    public static final Settings ENABLED_BY_DEFAULT = of(ActivationMode.IMMEDIATE);

    private final ActivationMode activationMode;
    private final HistoryPolicy historyPolicy;
    private final Optional<Duration> openFor;

    private Settings(ActivationMode activationMode, HistoryPolicy historyPolicy, Optional<Duration> openFor) {
        this.activationMode = requireNonNull(activationMode, "activationMode");
        this.historyPolicy = requireNonNull(historyPolicy, "historyPolicy");
        this.openFor = openFor;
    }

    /**
     * The settings of a mode, with the history policy that goes with it: {@link HistoryPolicy#FROM_ACTIVATION} with
     * {@link ActivationMode#BY_DESTINATION}, {@link HistoryPolicy#ALL} with {@link ActivationMode#IMMEDIATE}. Offers
     * stay open without end.
     *
     * @param mode how connections become active
     * @return the settings
     */
    public static Settings of(ActivationMode mode) {
        return new Settings(
                mode,
                mode == ActivationMode.IMMEDIATE ? HistoryPolicy.ALL : HistoryPolicy.FROM_ACTIVATION,
                Optional.empty());
    }

    /**
     * The same settings with another history policy.
     *
     * @param policy what of the past flows
     * @return the settings
     */
    public Settings sharing(HistoryPolicy policy) {
        return new Settings(activationMode, policy, openFor);
    }

    /**
     * The same settings with offers that end by themselves.
     *
     * @param openFor how long an offer stays open; a positive duration, in whole microseconds
     * @return the settings
     * @throws RefusedException if the duration is not at least a microsecond
     */
    public Settings offersStayOpenFor(Duration openFor) {
        Duration whole = openFor.truncatedTo(ChronoUnit.MICROS);
        if (whole.isZero() || whole.isNegative()) {
            throw new RefusedException(Refusal.of(
                    RefusalReason.INVALID, "offers open for " + openFor, "a positive duration of whole microseconds"));
        }
        return new Settings(activationMode, historyPolicy, Optional.of(whole));
    }

    /** {@return how connections become active} */
    public ActivationMode activationMode() {
        return activationMode;
    }

    /** {@return what of the past flows} */
    public HistoryPolicy historyPolicy() {
        return historyPolicy;
    }

    /** {@return how long an offer stays open, unless it does so without end} */
    public Optional<Duration> openFor() {
        return openFor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings
                && activationMode == settings.activationMode
                && historyPolicy == settings.historyPolicy
                && openFor.equals(settings.openFor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(activationMode, historyPolicy, openFor);
    }

    /** {@return the three settings} */
    @Override
    public String toString() {
        return activationMode + ", " + historyPolicy
                + openFor.map(time -> ", open for " + time).orElse("");
    }
}
