package dev.connections.compact;

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.lifecycle.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * The bits of data types, for many connections at once. As long as all of them carry no more than 64 types there is one
 * palette; later ones hold what the first have no room for. A bit, once given, stays.
 */
final class Palettes {

    /** The palette of a connection that has none yet: any of the first. */
    static final int ANY = 0;

    private static final int FIRST_FEW = 8;
    private static final int MOST = 1 << Row.PALETTE;

    private final List<TypeBits> palettes;

    Palettes(TypeBits[] known) {
        this.palettes = new ArrayList<>(List.of(known));
    }

    /**
     * The number of a palette with a bit for each type that a connection carries, or is to carry.
     *
     * @param before the palette that the connection had before; it is kept if it still does
     */
    int of(Connection connection, int before) {
        DataTypes types = connection.dataTypes().and(connection.proposedDataTypes());
        if (palettes.get(before).haveAll(types)) {
            return before;
        }
        int last = palettes.size() - 1;
        for (int i = 0; i < Math.min(FIRST_FEW, last); i++) {
            if (palettes.get(i).haveAll(types)) {
                return i;
            }
        }
        if (missing(palettes.get(last), types) <= palettes.get(last).free()) {
            palettes.set(last, palettes.get(last).plus(types));
            return last;
        }
        if (palettes.size() == MOST) {
            throw new DoesNotFitException("more kinds of data types than a snapshot takes");
        }
        palettes.add(TypeBits.roomy().plus(types));
        return last + 1;
    }

    private static int missing(TypeBits palette, DataTypes types) {
        int missing = 0;
        for (DataType type : types) {
            missing += palette.bit(type) == 0 ? 1 : 0;
        }
        return missing;
    }

    TypeBits get(int number) {
        return palettes.get(number);
    }

    TypeBits[] done() {
        return palettes.toArray(TypeBits[]::new);
    }
}
