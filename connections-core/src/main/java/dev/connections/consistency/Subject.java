package dev.connections.consistency;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Which data something is about, put into words when they are needed. */
public final class Subject {

    private final Object[] words;

    private Subject(Object[] words) {
        this.words = words;
    }

    /**
     * A subject.
     *
     * @param words what names it, in order
     * @return the subject
     */
    public static Subject of(Object... words) {
        return new Subject(words);
    }

    /** {@return the words, with spaces between them} */
    @Override
    public String toString() {
        return Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" "));
    }
}
