package dev.connections;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One direction between two organizations: {@code Flow.from("org_acme").to("org_globex")}. The other direction is
 * another flow. Source and destination always differ.
 */
public final class Flow {

    private final OrganizationId source;
    private final OrganizationId destination;
    private final int hash;

    private Flow(OrganizationId source, OrganizationId destination) {
        this.source = requireNonNull(source, "source");
        this.destination = requireNonNull(destination, "destination");
        this.hash = hash(source, destination);
        if (source.equals(destination)) {
            throw Text.invalid("source and destination alike", "two organizations");
        }
    }

    /**
     * Names the organization whose data flows.
     *
     * @param source its id
     * @return what becomes a flow once the destination is said
     * @throws RefusedException if the id is out of bounds
     */
    public static From from(String source) {
        return from(OrganizationId.of(source));
    }

    /**
     * Names the organization whose data flows.
     *
     * @param source its id
     * @return what becomes a flow once the destination is said
     */
    public static From from(OrganizationId source) {
        return new From(source);
    }

    /** {@return the organization whose data flows out} */
    public OrganizationId source() {
        return source;
    }

    /** {@return the organization that may receive and use it} */
    public OrganizationId destination() {
        return destination;
    }

    /**
     * The side on which an organization stands.
     *
     * @param organization any organization
     * @return its role, or nothing if it is neither side
     */
    public Optional<Role> roleOf(OrganizationId organization) {
        if (organization.equals(source)) {
            return SOURCE;
        }
        return organization.equals(destination) ? DESTINATION : Optional.empty();
    }

    private static final Optional<Role> SOURCE = Optional.of(Role.SOURCE);
    private static final Optional<Role> DESTINATION = Optional.of(Role.DESTINATION);

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Flow flow && source.equals(flow.source) && destination.equals(flow.destination));
    }

    /** Mixes both sides: numbered ids would collide under a sum of multiples. */
    private static int hash(OrganizationId source, OrganizationId destination) {
        int mixed = (source.hashCode() * 0x9E3779B9 + destination.hashCode()) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 15);
    }

    /** {@return a hash that was worked out when the flow was made} */
    @Override
    public int hashCode() {
        return hash;
    }

    /** {@return {@code source -> destination}} */
    @Override
    public String toString() {
        return source + " -> " + destination;
    }

    /** One end of a flow; the destination is still to be said. */
    public static final class From {

        private final OrganizationId source;

        private From(OrganizationId source) {
            this.source = source;
        }

        /**
         * Says where the data flows.
         *
         * @param destination the destination's id
         * @return the flow
         * @throws RefusedException if the id is out of bounds, or is the source
         */
        public Flow to(String destination) {
            return to(OrganizationId.of(destination));
        }

        /**
         * Says where the data flows.
         *
         * @param destination the destination's id
         * @return the flow
         * @throws RefusedException if it is the source
         */
        public Flow to(OrganizationId destination) {
            return new Flow(source, destination);
        }
    }
}
