package dev.connections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A set of data types, sorted by name. What a connection shares is never empty and never more than {@value #MOST}
 * types; a proposal may be empty.
 */
public final class DataTypes implements Iterable<DataType> {

    /** The most data types of one connection. */
    public static final int MOST = 64;

    /** No data types: nothing is proposed. */
    public static final DataTypes NONE = new DataTypes(List.of());

    private final List<DataType> sorted;

    private DataTypes(Collection<DataType> types) {
        this.sorted = List.of(types.stream().sorted().distinct().toArray(DataType[]::new));
    }

    /**
     * The data types that a connection is to share.
     *
     * @param types 1 to 64 of them; a type given twice counts once
     * @return the set of them
     * @throws RefusedException if there are none or too many
     */
    public static DataTypes of(Collection<DataType> types) {
        Set<DataType> distinct = new HashSet<>(types);
        if (distinct.isEmpty() || distinct.size() > MOST) {
            throw Text.invalid(distinct.size() + " data types", "1 to " + MOST);
        }
        return new DataTypes(distinct);
    }

    /**
     * The data types that a connection is to share.
     *
     * @param types 1 to 64 of them; a type given twice counts once
     * @return the set of them
     * @throws RefusedException if there are none or too many
     */
    public static DataTypes of(DataType... types) {
        return of(Arrays.asList(types));
    }

    /**
     * Data types as they were stored, which may be none.
     *
     * @param names their names
     * @return the set of them
     */
    public static DataTypes restore(Collection<String> names) {
        return new DataTypes(names.stream().map(DataType::of).toList());
    }

    /**
     * Says whether a type is one of these.
     *
     * @param type the type
     * @return whether it is here
     */
    public boolean contains(DataType type) {
        return sorted.contains(type);
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return sorted.isEmpty();
    }

    /** {@return how many there are} */
    public int size() {
        return sorted.size();
    }

    /**
     * These and others.
     *
     * @param others what to add
     * @return the union
     */
    public DataTypes and(DataTypes others) {
        if (others.isEmpty()) {
            return this;
        }
        List<DataType> union = new ArrayList<>(sorted);
        union.addAll(others.sorted);
        return new DataTypes(union);
    }

    /**
     * Those of these that are among others too.
     *
     * @param others what to keep
     * @return the intersection
     */
    public DataTypes within(DataTypes others) {
        return keeping(others::contains);
    }

    /**
     * Those of these that are not among others.
     *
     * @param others what to leave out
     * @return the difference
     */
    public DataTypes without(DataTypes others) {
        return keeping(type -> !others.contains(type));
    }

    private DataTypes keeping(Predicate<DataType> wanted) {
        return new DataTypes(sorted.stream().filter(wanted).toList());
    }

    /** {@return their names, sorted} */
    public List<String> names() {
        return sorted.stream().map(DataType::name).toList();
    }

    /** {@return an iterator over them, sorted by name} */
    @Override
    public Iterator<DataType> iterator() {
        return sorted.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof DataTypes types && sorted.equals(types.sorted));
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    /** {@return their names, sorted} */
    @Override
    public String toString() {
        return sorted.toString();
    }
}
