package dev.connections;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/** What kind of data flows: {@link #EVENTS}, {@link #RECORDS}, or any kind that the host names. Immutable. */
public final class DataType implements Comparable<DataType> {

    private static final Pattern ALPHABET = Pattern.compile("[a-z][a-z0-9-]{0," + (Text.MOST_CODE_POINTS - 1) + "}");

    // Few names come again and again; which of them are kept changes how long of(name) takes, never what it answers.
    private static final AtomicReferenceArray<DataType> KEPT = new AtomicReferenceArray<>(256);

    /** What people did. */
    public static final DataType EVENTS = of("events");

    /** What is known about people. */
    public static final DataType RECORDS = of("records");

    private final String name;
    private final int hash;

    private DataType(String name) {
        if (!ALPHABET.matcher(name).matches()) {
            throw Text.invalid(
                    "data type of " + name.length() + " chars outside its alphabet",
                    "1 to 128 of a-z, digits and hyphens, starting with a letter");
        }
        this.name = name;
        this.hash = name.hashCode();
    }

    /**
     * The data type of that name. The names that came last are known, and not checked again.
     *
     * @param name 1 to 128 characters of {@code a-z}, digits and hyphens, starting with a letter
     * @return the data type
     * @throws RefusedException if the name is outside its alphabet or bounds
     */
    public static DataType of(String name) {
        int place = name.hashCode() & KEPT.length() - 1;
        DataType kept = KEPT.getAcquire(place);
        if (kept != null && kept.name.equals(name)) {
            return kept;
        }
        DataType made = new DataType(name);
        KEPT.setRelease(place, made);
        return made;
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof DataType type && hash == type.hash && name.equals(type.name));
    }

    @Override
    public int hashCode() {
        return hash;
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
