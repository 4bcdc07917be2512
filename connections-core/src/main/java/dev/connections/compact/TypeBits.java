package dev.connections.compact;

import dev.connections.DataType;
import dev.connections.DataTypes;
import java.util.ArrayList;
import java.util.List;

/** A bit for each of up to 64 data types, by the place at which a search for its name ends; none for any other. */
public final class TypeBits {

    private final DataType[] places;

    private TypeBits(DataType[] places) {
        this.places = places;
    }

    /**
     * The bits of one connection's types: half of the places and more stay free where the bits of a long allow, so that
     * searches end soon.
     *
     * @param types the types
     * @return a bit for each
     */
    public static TypeBits of(DataTypes types) {
        TypeBits bits = new TypeBits(new DataType[Math.min(Integer.highestOneBit(types.size()) * 4, DataTypes.MOST)]);
        types.forEach(bits::add);
        return bits;
    }

    /** {@return the bits of no types, with places for all that others may {@link #plus add}} */
    static TypeBits roomy() {
        return new TypeBits(new DataType[DataTypes.MOST]);
    }

    /** {@return these, where each keeps its bit, and others; they must fit} */
    TypeBits plus(DataTypes others) {
        TypeBits more = new TypeBits(places.clone());
        for (DataType type : others) {
            if (bit(type) == 0) {
                more.add(type);
            }
        }
        return more;
    }

    int free() {
        int free = 0;
        for (int place = 0; place < places.length; place++) {
            free += isFree(place) ? 1 : 0;
        }
        return free;
    }

    private void add(DataType type) {
        int place = firstPlace(type);
        while (!isFree(place)) {
            place = nextPlace(place);
        }
        places[place] = type;
    }

    /**
     * The bit of a type.
     *
     * @param type any data type
     * @return its bit, or 0 if it has none
     */
    public long bit(DataType type) {
        int place = firstPlace(type);
        for (int tries = places.length; tries > 0; tries--) {
            if (type.equals(places[place])) {
                return 1L << place;
            }
            if (isFree(place)) {
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

    /** Whether each of some types has a bit. */
    boolean haveAll(DataTypes some) {
        for (DataType type : some) {
            if (bit(type) == 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the names of the types of which the bits are set} */
    List<String> names(long bits) {
        List<String> set = new ArrayList<>();
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            set.add(places[Long.numberOfTrailingZeros(rest)].name());
        }
        return set;
    }

    private int firstPlace(DataType type) {
        return type.hashCode() & places.length - 1;
    }

    private int nextPlace(int place) {
        return place + 1 & places.length - 1;
    }

    private boolean isFree(int place) {
        return places[place] == null;
    }
}
