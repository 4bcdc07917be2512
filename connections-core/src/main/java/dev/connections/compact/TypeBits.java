package dev.connections.compact;

import dev.connections.DataType;
import dev.connections.DataTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bit for each of up to 64 data types, by the place at which a search for its name ends; none for any other. */
public final class TypeBits {

    private static final String FREE = "";

    private final String[] names;

    private TypeBits(String[] names) {
        this.names = names;
    }

    private static TypeBits withPlaces(int places) {
        String[] names = new String[places];
        Arrays.fill(names, FREE);
        return new TypeBits(names);
    }

    /**
     * The bits of one connection's types: half of the places and more stay free where the bits of a long allow, so that
     * searches end soon.
     *
     * @param types the types
     * @return a bit for each
     */
    public static TypeBits of(DataTypes types) {
        TypeBits bits = withPlaces(Math.min(Integer.highestOneBit(types.size()) * 4, DataTypes.MOST));
        types.forEach(bits::add);
        return bits;
    }

    /** {@return the bits of no types, with places for all that others may {@link #plus add}} */
    static TypeBits roomy() {
        return withPlaces(DataTypes.MOST);
    }

    /** {@return these, where each keeps its bit, and others; they must fit} */
    TypeBits plus(Iterable<DataType> others) {
        TypeBits more = new TypeBits(names.clone());
        for (DataType type : others) {
            if (bit(type) == 0) {
                more.add(type);
            }
        }
        return more;
    }

    int free() {
        int free = 0;
        for (String name : names) {
            free += name.isEmpty() ? 1 : 0;
        }
        return free;
    }

    private void add(DataType type) {
        int place = firstPlace(type.name());
        while (!names[place].isEmpty()) {
            place = nextPlace(place);
        }
        names[place] = type.name();
    }

    /**
     * The bit of a type.
     *
     * @param type any data type
     * @return its bit, or 0 if it has none
     */
    public long bit(DataType type) {
        String name = type.name();
        int place = firstPlace(name);
        for (int tries = names.length; tries > 0; tries--) {
            if (names[place].equals(name)) {
                return 1L << place;
            }
            if (names[place].isEmpty()) {
                return 0;
            }
            place = nextPlace(place);
        }
        return 0;
    }

    /**
     * The bits of types, without those that have none.
     *
     * @param some any data types
     * @return their bits
     */
    public long bits(DataTypes some) {
        long bits = 0;
        for (DataType type : some) {
            bits |= bit(type);
        }
        return bits;
    }

    /** {@return the names of the types of which the bits are set, sorted} */
    List<String> names(long bits) {
        List<String> set = new ArrayList<>();
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            set.add(names[Long.numberOfTrailingZeros(rest)]);
        }
        set.sort(null);
        return set;
    }

    private int firstPlace(String name) {
        return name.hashCode() & names.length - 1;
    }

    private int nextPlace(int place) {
        return place + 1 & names.length - 1;
    }
}
