package dev.connections.benchmarks.work;

import dev.connections.DataType;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The texts that numbers stand for. Every call makes another object: what is asked about equals what is kept, and is
 * not the same, as with a host that reads both from outside.
 */
public final class Names {

    /** How many data types there are. */
    public static final int TYPES = 16;

    private Names() {}

    public static OrganizationId organization(int number) {
        return OrganizationId.of("org-" + number);
    }

    public static SubjectId subject(int number) {
        return SubjectId.of("person-" + number);
    }

    /** {@return all data types, by number} */
    public static List<DataType> types() {
        return IntStream.range(0, TYPES)
                .mapToObj(type -> DataType.of("type-" + type))
                .toList();
    }

    /** {@return the names of the data types of which the bits are set, sorted} */
    static List<String> types(long bits) {
        return IntStream.range(0, TYPES)
                .filter(type -> (bits >>> type & 1) != 0)
                .mapToObj(type -> "type-" + type)
                .sorted()
                .toList();
    }
}
