package dev.connections;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;

/**
 * Who acts: an organization, the channel it uses, and, if the host says so, which member of its staff. There is no
 * default for any of it: {@code Actor.of("org_globex").via(DASHBOARD).as("staff-4711")}.
 */
public final class Actor {

    private final OrganizationId organization;
    private final Channel channel;
    private final Optional<Principal> principal;

    private Actor(OrganizationId organization, Channel channel, Optional<Principal> principal) {
        this.organization = requireNonNull(organization, "organization");
        this.channel = requireNonNull(channel, "channel");
        this.principal = principal;
    }

    /**
     * Names the organization that acts.
     *
     * @param organization its id
     * @return what becomes an actor once the channel is said
     * @throws RefusedException if the id is out of bounds
     */
    public static Acting of(String organization) {
        return of(OrganizationId.of(organization));
    }

    /**
     * Names the organization that acts.
     *
     * @param organization its id
     * @return what becomes an actor once the channel is said
     */
    public static Acting of(OrganizationId organization) {
        return channel -> new Actor(organization, channel, Optional.empty());
    }

    /**
     * The same actor, with the member of staff.
     *
     * @param principal the staff reference
     * @return the actor
     * @throws RefusedException if the reference is out of bounds
     */
    public Actor as(String principal) {
        return as(Principal.of(principal));
    }

    /**
     * The same actor, with the member of staff.
     *
     * @param principal the staff reference
     * @return the actor
     */
    public Actor as(Principal principal) {
        return new Actor(organization, channel, Optional.of(principal));
    }

    /** {@return the same actor, without the member of staff} */
    public Actor withoutPrincipal() {
        return new Actor(organization, channel, Optional.empty());
    }

    /** {@return the organization that acts} */
    public OrganizationId organization() {
        return organization;
    }

    /** {@return the channel it uses} */
    public Channel channel() {
        return channel;
    }

    /** {@return the member of its staff, if said} */
    public Optional<Principal> principal() {
        return principal;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor actor
                && organization.equals(actor.organization)
                && channel == actor.channel
                && principal.equals(actor.principal);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organization, channel, principal);
    }

    /** {@return the organization and the channel, without the member of staff} */
    @Override
    public String toString() {
        return organization + " via " + channel;
    }

    /** An organization about to act; the channel is still to be said. */
    @FunctionalInterface
    public interface Acting {

        /**
         * Says the channel.
         *
         * @param channel how the organization acts
         * @return the actor
         */
        Actor via(Channel channel);
    }
}
