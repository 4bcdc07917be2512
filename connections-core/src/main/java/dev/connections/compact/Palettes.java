package dev.connections.compact;

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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
     * The number of a palette with a bit for each type of a connection: all that it ever had, if that is not too many.
     *
     * @param before the palette that the connection had before; it is kept if it still does
     */
    int of(Connection connection, int before) {
        if (before < palettes.size() && isEnough(palettes.get(before), connection)) {
            return before;
        }
        DataTypes now = connection.dataTypes().and(connection.proposedDataTypes());
        TreeSet<DataType> ever = new TreeSet<>();
        now.forEach(ever::add);
        for (Period period : connection.periods().list()) {
            period.dataTypes().forEach(ever::add);
        }
        return with(ever.size() > DataTypes.MOST ? now : ever, before);
    }

    private static boolean isEnough(TypeBits palette, Connection connection) {
        return palette.haveAll(connection.dataTypes())
                && palette.haveAll(connection.proposedDataTypes())
                && connection.periods().list().stream().allMatch(period -> palette.haveAll(period.dataTypes()));
    }

    private int with(Iterable<DataType> types, int before) {
        int last = palettes.size() - 1;
        if (before <= last && missing(palettes.get(before), types) == 0) {
            return before;
        }
        for (int i = 0; i < Math.min(FIRST_FEW, last + 1); i++) {
            if (missing(palettes.get(i), types) == 0) {
                return i;
            }
        }
        if (last >= 0
                && missing(palettes.get(last), types) <= palettes.get(last).free()) {
            palettes.set(last, palettes.get(last).plus(types));
            return last;
        }
        if (palettes.size() == MOST) {
            throw new DoesNotFitException("more kinds of data types than a snapshot takes");
        }
        palettes.add(TypeBits.roomy().plus(types));
        return last + 1;
    }

    private static int missing(TypeBits palette, Iterable<DataType> types) {
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
