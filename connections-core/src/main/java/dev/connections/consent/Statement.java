package dev.connections.consent;

import dev.connections.OrganizationId;
import dev.connections.ProofReference;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.style.HouseStyle;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that a subject has said about a source's sharing of their data. A denial or a withdrawal has no bounds: it
 * stands from the moment it is recorded. A grant may be bounded in when it has effect, and in which data it covers by
 * when that data was collected; both are half-open, and an absent bound is no bound.
 *
 * <pre>{@code
 * Statement.granted(subject, source, Scope.of(EVENTS, destination)).until(endOfYear).build();
 * Statement.withdrawn(subject, source, Scope.everythingToAnyone());
 * }</pre>
 */
@HouseStyle
@Value.Immutable
public abstract class Statement {

    Statement() {}

    /**
     * The subject agrees.
     *
     * @param subject who
     * @param source whose sharing of their data
     * @param scope with whom, and of what kind
     * @return a builder, to which bounds and a proof can be given
     */
    public static Builder granted(SubjectId subject, OrganizationId source, Scope scope) {
        return of(Effect.GRANTED, subject, source, scope);
    }

    /**
     * The subject does not agree.
     *
     * @param subject who
     * @param source whose sharing of their data
     * @param scope with whom, and of what kind
     * @return the statement
     */
    public static Statement denied(SubjectId subject, OrganizationId source, Scope scope) {
        return of(Effect.DENIED, subject, source, scope).build();
    }

    /**
     * The subject no longer agrees.
     *
     * @param subject who
     * @param source whose sharing of their data
     * @param scope with whom, and of what kind
     * @return the statement
     */
    public static Statement withdrawn(SubjectId subject, OrganizationId source, Scope scope) {
        return of(Effect.WITHDRAWN, subject, source, scope).build();
    }

    /**
     * A statement of any effect, for hosts that keep the effect as data.
     *
     * @param effect what the subject says
     * @param subject who
     * @param source whose sharing of their data
     * @param scope with whom, and of what kind
     * @return a builder, to which a proof can be given, and bounds if it is a grant
     */
    public static Builder of(Effect effect, SubjectId subject, OrganizationId source, Scope scope) {
        Builder builder = new Builder();
        builder.effect(effect).subject(subject).source(source).scope(scope);
        return builder;
    }

    /** {@return what is said} */
    public abstract Effect effect();

    /** {@return who says it} */
    public abstract SubjectId subject();

    /** {@return whose sharing it is about} */
    public abstract OrganizationId source();

    /** {@return with whom, and of what kind} */
    public abstract Scope scope();

    /** {@return the first instant at which a grant has effect} */
    public abstract Optional<Instant> from();

    /** {@return the first instant at which a grant no longer has effect} */
    public abstract Optional<Instant> until();

    /** {@return the first instant of collection that a grant covers} */
    public abstract Optional<Instant> collectedFrom();

    /** {@return the first instant of collection that a grant no longer covers} */
    public abstract Optional<Instant> collectedUntil();

    /** {@return the host's reference to the proof} */
    public abstract Optional<ProofReference> proof();

    @Value.Derived
    @Value.Auxiliary
    long fromMicros() {
        return micros(from(), Long.MIN_VALUE);
    }

    @Value.Derived
    @Value.Auxiliary
    long untilMicros() {
        return micros(until(), Long.MAX_VALUE);
    }

    @Value.Derived
    @Value.Auxiliary
    long collectedFromMicros() {
        return micros(collectedFrom(), Long.MIN_VALUE);
    }

    @Value.Derived
    @Value.Auxiliary
    long collectedUntilMicros() {
        return micros(collectedUntil(), Long.MAX_VALUE);
    }

    /** A bound outside the years 1 to 9999 is none here, and refused by {@link #check}. */
    private static long micros(Optional<Instant> bound, long none) {
        return bound.filter(Microseconds::isUsable).map(Microseconds::since1970).orElse(none);
    }

    /** Whether it has taken effect: a denial or withdrawal has, a grant does from its {@link #from()}. */
    boolean stands(long now) {
        return fromMicros() <= now;
    }

    /** What it amounts to, if it counts, for whatever was collected from the earliest up to the latest instant. */
    Verdict verdict(long earliest, long latest, long now) {
        if (effect() == Effect.GRANTED) {
            return untilMicros() <= now ? Verdict.EXPIRED : covering(earliest, latest);
        }
        return effect() == Effect.DENIED ? Verdict.DENIED : Verdict.WITHDRAWN;
    }

    private Verdict covering(long earliest, long latest) {
        return collectedFromMicros() <= earliest && latest < collectedUntilMicros()
                ? Verdict.GRANTED
                : Verdict.NOT_COVERING;
    }

    @Value.Check
    Statement check() {
        requireBounds(effect() == Effect.GRANTED || isUnbounded(), "bounds on a " + effect(), "bounds on a grant only");
        return isWhole() ? inOrder() : whole();
    }

    private boolean isUnbounded() {
        return from().or(this::until)
                .or(this::collectedFrom)
                .or(this::collectedUntil)
                .isEmpty();
    }

    private boolean isWhole() {
        return from().equals(from().map(Statement::usable))
                && until().equals(until().map(Statement::usable))
                && collectedFrom().equals(collectedFrom().map(Statement::usable))
                && collectedUntil().equals(collectedUntil().map(Statement::usable));
    }

    private Statement whole() {
        return new Builder()
                .like(this)
                .from(from().map(Statement::usable))
                .until(until().map(Statement::usable))
                .collectedFrom(collectedFrom().map(Statement::usable))
                .collectedUntil(collectedUntil().map(Statement::usable))
                .build();
    }

    private Statement inOrder() {
        requireBounds(isAfter(until(), from()), "a grant that ends before it begins", "an until after its from");
        requireBounds(
                isAfter(collectedUntil(), collectedFrom()),
                "a collection time without length",
                "an until after its from");
        return this;
    }

    private static boolean isAfter(Optional<Instant> until, Optional<Instant> from) {
        return until.isEmpty() || from.isEmpty() || until.get().isAfter(from.get());
    }

    private static Instant usable(Instant bound) {
        return Microseconds.ofUsable(bound)
                .orElseThrow(() -> refused("a bound outside all time", "the years 1 to 9999"));
    }

    private static void requireBounds(boolean holds, String found, String needed) {
        if (!holds) {
            throw refused(found, needed);
        }
    }

    private static RefusedException refused(String found, String needed) {
        return new RefusedException(Refusal.of(RefusalReason.INVALID, found, needed));
    }

    /** {@return what is said about which sharing, without the person} */
    @Override
    public String toString() {
        return effect() + " " + source() + " sharing " + scope();
    }

    /**
     * Builds a statement; what is absent does not bound it. {@code build()} refuses, as {@code INVALID}, bounds on
     * anything but a grant, an end that is not after its beginning, and instants outside the years 1 to 9999. Not
     * thread-safe.
     */
    public static class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
