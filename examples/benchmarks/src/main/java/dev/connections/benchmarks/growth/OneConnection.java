package dev.connections.benchmarks.growth;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.BareStatement;
import dev.connections.benchmarks.work.Gaps;
import dev.connections.benchmarks.work.Names;
import dev.connections.benchmarks.work.Sayings;
import dev.connections.benchmarks.work.Talk;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import dev.connections.lifecycle.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One connection, its items in random order, and what their subjects have said: as numbers, and as the library's
 * values. The arrays are handed out as they are, and not to be changed.
 */
public final class OneConnection {

    private static final int SOURCE = 1;
    private static final int DESTINATION = 2;
    private static final long CARRIED = 0b0111_1011_1110_1111;

    private final BareConnection bare;
    private final List<Change> changes = new ArrayList<>();
    private final BareStatement[][] saidByNumber;
    private final Map<SubjectId, List<Statement>> said = new HashMap<>();
    private final int[] people;
    private final byte[] types;
    private final long[] collectedAt;
    private final Item[] items;

    /**
     * Generates it.
     *
     * @param shape how large it is
     */
    public OneConnection(Shape shape) {
        SplittableRandom random = new SplittableRandom(5);
        long[] gaps = Gaps.scattered(random, shape.gaps(), Times.FIRST + Times.DAY, Times.LAST);
        this.bare = new BareConnection(SOURCE, DESTINATION, Status.ACTIVE, CARRIED, Times.FIRST, gaps);
        changeThroughout(gaps);
        Sayings sayings = new Sayings();
        this.saidByNumber = new BareStatement[shape.people()][];
        for (int person = 0; person < shape.people(); person++) {
            saidByNumber[person] = Talk.of(random, person, bare, shape.statements());
            said.put(Names.subject(person), sayings.statements(saidByNumber[person]));
        }
        this.people = new int[shape.items()];
        this.types = new byte[shape.items()];
        this.collectedAt = new long[shape.items()];
        this.items = new Item[shape.items()];
        collect(random, shape);
    }

    /** The commands that lead to it. */
    private void changeThroughout(long[] gaps) {
        Flow flow = Flow.from(Names.organization(SOURCE)).to(Names.organization(DESTINATION));
        Actor source = Actor.of(flow.source()).via(Channel.API);
        changes.add((Change) Connection.create(
                ConnectionId.of("connection"),
                Terms.of(flow, Settings.ENABLED_BY_DEFAULT.sharing(HistoryPolicy.FROM_ACTIVATION)),
                Offer.to(flow.destination())
                        .named("Newsletter")
                        .sharing(Names.types().stream()
                                .filter(type -> bare.carries(Names.types().indexOf(type)))
                                .toList()),
                source,
                Times.instant(Times.FIRST)));
        for (int i = 0; i < gaps.length; i += 2) {
            changes.add((Change) connection().deactivate(source, Times.instant(gaps[i])));
            changes.add((Change) connection().reactivate(source, Times.instant(gaps[i + 1])));
        }
    }

    private void collect(SplittableRandom random, Shape shape) {
        List<DataType> allTypes = Names.types();
        List<SubjectId> everybody =
                IntStream.range(0, shape.people()).mapToObj(Names::subject).toList();
        for (int k = 0; k < items.length; k++) {
            people[k] = random.nextInt(shape.people());
            types[k] = (byte) random.nextInt(Names.TYPES);
            collectedAt[k] = Times.FIRST + (long) (random.nextDouble() * (Times.LAST - Times.FIRST));
            items[k] = Item.of(allTypes.get(types[k]))
                    .about(everybody.get(people[k]))
                    .collectedAt(Times.instant(collectedAt[k]));
        }
    }

    public BareConnection bare() {
        return bare;
    }

    /** {@return the changes that led to it, the first of them its creation} */
    public List<Change> changes() {
        return changes;
    }

    public Connection connection() {
        return changes.get(changes.size() - 1).connection();
    }

    /** {@return what each person has said} */
    public BareStatement[][] saidByNumber() {
        return saidByNumber;
    }

    /** {@return the same, by the person} */
    public Map<SubjectId, List<Statement>> said() {
        return said;
    }

    /** {@return what is said by the subject of an item} */
    public List<Statement> saidOf(Item item) {
        return said.getOrDefault(item.subject().orElseThrow(), List.of());
    }

    public int[] people() {
        return people;
    }

    public byte[] types() {
        return types;
    }

    public long[] collectedAt() {
        return collectedAt;
    }

    public Item[] items() {
        return items;
    }
}
