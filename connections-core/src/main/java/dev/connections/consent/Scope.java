package dev.connections.consent;

import static java.util.Objects.requireNonNull;

import dev.connections.DataType;
import dev.connections.OrganizationId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a statement is about: one destination or any, one data type or any. Both are always said; there is no default
 * that would make a grant wider than the person meant it.
 */
public final class Scope {

    private static final Scope EVERYTHING_TO_ANYONE = new Scope(Optional.empty(), Optional.empty());

    private final Optional<OrganizationId> destination;
    private final Optional<DataType> dataType;

    private Scope(Optional<OrganizationId> destination, Optional<DataType> dataType) {
        this.destination = destination;
        this.dataType = dataType;
    }

    /**
     * One data type, to one destination.
     *
     * @param dataType the data type
     * @param destination the destination
     * @return the scope
     */
    public static Scope of(DataType dataType, OrganizationId destination) {
        return new Scope(Optional.of(destination), Optional.of(dataType));
    }

    /**
     * Every data type, to one destination.
     *
     * @param destination the destination
     * @return the scope
     */
    public static Scope everythingTo(OrganizationId destination) {
        return new Scope(Optional.of(destination), Optional.empty());
    }

    /**
     * One data type, to any destination.
     *
     * @param dataType the data type
     * @return the scope
     */
    public static Scope toAnyone(DataType dataType) {
        return new Scope(Optional.empty(), Optional.of(dataType));
    }

    /** {@return every data type, to any destination} */
    public static Scope everythingToAnyone() {
        return EVERYTHING_TO_ANYONE;
    }

    /** {@return the one destination, or nothing for any} */
    public Optional<OrganizationId> destination() {
        return destination;
    }

    /** {@return the one data type, or nothing for any} */
    public Optional<DataType> dataType() {
        return dataType;
    }

    /**
     * Says whether this scope takes in a data type on its way to a destination.
     *
     * @param type the data type
     * @param organization the destination
     * @return whether a statement of this scope is about it
     */
    public boolean covers(DataType type, OrganizationId organization) {
        return covering(requireNonNull(type, "type"), organization) != 0;
    }

    /**
     * One bit for each of the four scopes that take in a data type on its way to a destination; none if it does not.
     */
    int covering(DataType type, OrganizationId organization) {
        boolean covers = (dataType.isEmpty() || dataType.get().equals(type))
                && (destination.isEmpty() || destination.get().equals(organization));
        return covers ? 1 << ((destination.isPresent() ? 2 : 0) + (dataType.isPresent() ? 1 : 0)) : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope scope && destination.equals(scope.destination) && dataType.equals(scope.dataType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(destination, dataType);
    }

    /** {@return the data type and the destination, with {@code *} for any} */
    @Override
    public String toString() {
        return dataType.map(DataType::name).orElse("*")
                + " to "
                + destination.map(OrganizationId::value).orElse("*");
    }
}
