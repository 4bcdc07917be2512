package dev.connections.token;

import static java.util.Objects.requireNonNull;

import dev.connections.DataType;
import dev.connections.ObjectId;
import dev.connections.RefusedException;
import dev.connections.SubjectId;

/**
 * The one object that a share token is for: its data type, its id at the source, and the person it is about.
 *
 * @param dataType its kind
 * @param id its id at the source
 * @param subject the person it is about
 */
public record SharedObject(DataType dataType, ObjectId id, SubjectId subject) {

    /**
     * An object of a person.
     *
     * @param dataType its kind
     * @param id its id at the source
     * @param subject the person it is about
     */
    public SharedObject {
        requireNonNull(dataType, "dataType");
        requireNonNull(id, "id");
        requireNonNull(subject, "subject");
    }

    /**
     * An object of a person.
     *
     * @param dataType its kind
     * @param id its id at the source
     * @param subject the id of the person it is about; never nobody
     * @return the object
     * @throws RefusedException if an id is out of bounds
     */
    public static SharedObject of(DataType dataType, String id, String subject) {
        return new SharedObject(dataType, ObjectId.of(id), SubjectId.of(subject));
    }

    /** {@return its kind, without the object and the person} */
    @Override
    public String toString() {
        return "one of " + dataType;
    }
}
