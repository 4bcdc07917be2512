package dev.connections;

import java.util.regex.Pattern;

/**
 * What kind of data flows: {@link #EVENTS}, {@link #RECORDS}, or any kind that the host names.
 *
 * @param name 1 to 128 characters of {@code a-z}, digits and hyphens, starting with a letter
 */
public record DataType(String name) implements Comparable<DataType> {

    private static final Pattern ALPHABET = Pattern.compile("[a-z][a-z0-9-]{0," + (Text.MOST_CODE_POINTS - 1) + "}");

    /** What people did. */
    public static final DataType EVENTS = new DataType("events");

    /** What is known about people. */
    public static final DataType RECORDS = new DataType("records");

    /**
     * A data type of that name.
     *
     * @param name 1 to 128 characters of {@code a-z}, digits and hyphens, starting with a letter
     * @throws RefusedException if the name is outside its alphabet or bounds
     */
    public DataType {
        if (!ALPHABET.matcher(name).matches()) {
            throw Text.invalid(
                    "data type of " + name.length() + " chars outside its alphabet",
                    "1 to 128 of a-z, digits and hyphens, starting with a letter");
        }
    }

    /**
     * A data type of that name.
     *
     * @param name 1 to 128 characters of {@code a-z}, digits and hyphens, starting with a letter
     * @return the data type
     * @throws RefusedException if the name is outside its alphabet or bounds
     */
    public static DataType of(String name) {
        return new DataType(name);
    }

    /** Orders data types by name. */
    @Override
    public int compareTo(DataType other) {
        return name.compareTo(other.name);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
