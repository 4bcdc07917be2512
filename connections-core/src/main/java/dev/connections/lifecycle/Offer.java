package dev.connections.lifecycle;

import dev.connections.Alias;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.OrganizationId;
import java.util.Collection;
import java.util.Optional;

/**
 * What a source asks for when it creates a connection:
 * {@code Offer.to("org_globex").named("Newsletter").sharing(EVENTS)}. It holds the caller's words only; how the
 * connection becomes active and what of the past it shares are the host's {@link Settings}.
 */
public final class Offer {

    private final Addressee addressee;
    private final ConnectionName name;
    private final DataTypes dataTypes;

    private Offer(Addressee addressee, ConnectionName name, DataTypes dataTypes) {
        this.addressee = addressee;
        this.name = name;
        this.dataTypes = dataTypes;
    }

    /**
     * Offers a connection to an organization by its id.
     *
     * @param destination the destination's id
     * @return what becomes an offer once it is named
     * @throws dev.connections.RefusedException if the id is out of bounds
     */
    public static Addressee to(String destination) {
        return to(OrganizationId.of(destination));
    }

    /**
     * Offers a connection to an organization by its id.
     *
     * @param destination the destination's id
     * @return what becomes an offer once it is named
     */
    public static Addressee to(OrganizationId destination) {
        return new Addressee(Optional.of(destination), Optional.empty());
    }

    /**
     * Offers a connection to an organization by its alias, which the directory resolves once.
     *
     * @param alias the destination's exact alias: case and spaces count
     * @return what becomes an offer once it is named
     * @throws dev.connections.RefusedException if the alias is out of bounds
     */
    public static Addressee toAlias(String alias) {
        return new Addressee(Optional.empty(), Optional.of(Alias.of(alias)));
    }

    /** {@return the destination's id, if the offer names it by id} */
    public Optional<OrganizationId> destination() {
        return addressee.destination;
    }

    /** {@return the destination's alias, if the offer names it by alias} */
    public Optional<Alias> destinationAlias() {
        return addressee.alias;
    }

    /** {@return what the connection is to be called} */
    public ConnectionName name() {
        return name;
    }

    /** {@return what it is to share} */
    public DataTypes dataTypes() {
        return dataTypes;
    }

    /** {@return the data types, without the free text} */
    @Override
    public String toString() {
        return "Offer of " + dataTypes;
    }

    /** To whom an offer goes; its name is still to be said. */
    public static final class Addressee {

        private final Optional<OrganizationId> destination;
        private final Optional<Alias> alias;

        private Addressee(Optional<OrganizationId> destination, Optional<Alias> alias) {
            this.destination = destination;
            this.alias = alias;
        }

        /**
         * Names the connection.
         *
         * @param name the name; see {@link ConnectionName#of}
         * @return what becomes an offer once its data types are said
         * @throws dev.connections.RefusedException if the name is out of bounds
         */
        public Named named(String name) {
            return new Named(this, ConnectionName.of(name));
        }
    }

    /** An offer with a name; its data types are still to be said. */
    public static final class Named {

        private final Addressee addressee;
        private final ConnectionName name;

        private Named(Addressee addressee, ConnectionName name) {
            this.addressee = addressee;
            this.name = name;
        }

        /**
         * Says what the connection is to share.
         *
         * @param dataTypes 1 to 64 data types
         * @return the offer
         * @throws dev.connections.RefusedException if there are none or too many
         */
        public Offer sharing(DataType... dataTypes) {
            return sharing(DataTypes.of(dataTypes));
        }

        /**
         * Says what the connection is to share.
         *
         * @param dataTypes 1 to 64 data types
         * @return the offer
         * @throws dev.connections.RefusedException if there are none or too many
         */
        public Offer sharing(Collection<DataType> dataTypes) {
            return sharing(DataTypes.of(dataTypes));
        }

        private Offer sharing(DataTypes dataTypes) {
            return new Offer(addressee, name, dataTypes);
        }
    }
}
