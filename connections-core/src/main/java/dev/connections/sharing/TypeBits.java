package dev.connections.sharing;

import dev.connections.DataType;
import dev.connections.DataTypes;
import java.util.Arrays;

/** A bit for each data type of one connection, by the place at which a search for its name ends; none for any other. */
final class TypeBits {

    private static final String FREE = "";

    private final String[] names;

    private TypeBits(int places) {
        this.names = new String[places];
        Arrays.fill(names, FREE);
    }

    /** Half of the places and more stay free where the bits of a long allow, so that searches end soon. */
    static TypeBits of(DataTypes types) {
        TypeBits bits = new TypeBits(Math.min(Integer.highestOneBit(types.size()) * 4, DataTypes.MOST));
        types.forEach(bits::add);
        return bits;
    }

    private void add(DataType type) {
        int place = firstPlace(type.name());
        while (!names[place].isEmpty()) {
            place = nextPlace(place);
        }
        names[place] = type.name();
    }

    long bit(DataType type) {
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

    long bits(DataTypes some) {
        long bits = 0;
        for (DataType type : some) {
            bits |= bit(type);
        }
        return bits;
    }

    private int firstPlace(String name) {
        return name.hashCode() & names.length - 1;
    }

    private int nextPlace(int place) {
        return place + 1 & names.length - 1;
    }
}
