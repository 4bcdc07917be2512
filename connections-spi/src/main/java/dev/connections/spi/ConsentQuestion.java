package dev.connections.spi;

import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import java.util.Set;

/**
 * Asks what people have said about a source's sharing with one or more destinations.
 *
 * @param source the organization whose data would flow
 * @param destinations where it would flow; at least one
 * @param subjects the people; at least one
 */
public record ConsentQuestion(OrganizationId source, Set<OrganizationId> destinations, Set<SubjectId> subjects) {

    /**
     * A question whose sets do not change any more.
     *
     * @param source the organization whose data would flow
     * @param destinations where it would flow
     * @param subjects the people
     * @throws IllegalArgumentException if either set is empty
     */
    public ConsentQuestion {
        if (destinations.isEmpty() || subjects.isEmpty()) {
            throw new IllegalArgumentException("a question asks about someone, towards someone");
        }
        destinations = Set.copyOf(destinations);
        subjects = Set.copyOf(subjects);
    }

    /** {@return the source and how many are asked about, without the people} */
    @Override
    public String toString() {
        return "ConsentQuestion(" + source + " to " + destinations + ", " + subjects.size() + " subjects)";
    }
}
