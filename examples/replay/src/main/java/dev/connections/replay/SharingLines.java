package dev.connections.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.service.DestinationDecision;
import dev.connections.sharing.Decision;
import java.time.Instant;
import java.util.Optional;

/** The lines that record consent and ask what may flow. Each reads all its fields before it does anything. */
final class SharingLines {

    private static final String ANY = "*";

    private final World world;

    SharingLines(World world) {
        this.world = world;
    }

    ObjectNode consent(Line line) {
        String subject = line.text("subject");
        String source = line.text("source");
        String destination = line.text("destination");
        String dataType = line.text("dataType");
        Effect effect = line.choice("effect", Effect.class);
        Optional<Instant> from = line.optionalInstant("from");
        Optional<Instant> until = line.optionalInstant("until");
        Optional<Instant> collectedFrom = line.optionalInstant("collectedFrom");
        Optional<Instant> collectedUntil = line.optionalInstant("collectedUntil");

        OrganizationId sharing = OrganizationId.of(source);
        Statement.Builder statement =
                Statement.of(effect, SubjectId.of(subject), sharing, scope(sharing, destination, dataType));
        from.ifPresent(statement::from);
        until.ifPresent(statement::until);
        collectedFrom.ifPresent(statement::collectedFrom);
        collectedUntil.ifPresent(statement::collectedUntil);
        world.consents().record(statement.build());
        return Shapes.done();
    }

    private static Scope scope(OrganizationId source, String destination, String dataType) {
        if (destination.equals(ANY)) {
            return dataType.equals(ANY) ? Scope.everythingToAnyone() : Scope.toAnyone(DataType.of(dataType));
        }
        OrganizationId one = Flow.from(source).to(destination).destination();
        return dataType.equals(ANY) ? Scope.everythingTo(one) : Scope.of(DataType.of(dataType), one);
    }

    ObjectNode decide(Line line) {
        String source = line.text("source");
        String destination = line.text("destination");
        String dataType = line.text("dataType");
        String subject = line.optionalText("subject").orElse("");
        Optional<Instant> collectedAt = line.optionalInstant("collectedAt");
        Optional<String> as = line.optionalText("as");

        Flow flow = Flow.from(source).to(destination);
        Item item = item(dataType, subject, collectedAt);
        Optional<OrganizationId> viewer = as.map(OrganizationId::of);
        if (viewer.stream().anyMatch(organization -> flow.roleOf(organization).isEmpty())) {
            throw new RefusedException(Refusal.NO_SUCH_CONNECTION);
        }
        Decision decision = world.sharing().decide(flow, item);
        boolean restricted = viewer.equals(Optional.of(flow.destination()));
        return Shapes.decided(restricted ? decision.seenByDestination() : decision);
    }

    ObjectNode usableSources(Line line) {
        OrganizationId destination = OrganizationId.of(line.text("destination"));
        ObjectNode answer = Shapes.done();
        answer.set("sources", Shapes.list(world.sharing().usableSources(destination), Shapes::source));
        return answer;
    }

    ObjectNode destinations(Line line) {
        String source = line.text("source");
        String dataType = line.text("dataType");
        String subject = line.text("subject");
        Instant collectedAt = line.instant("collectedAt");

        OrganizationId organization = OrganizationId.of(source);
        Item item = item(dataType, subject, Optional.of(collectedAt));
        ObjectNode answer = Shapes.done();
        answer.set(
                "destinations",
                Shapes.organizations(world.sharing().destinations(organization, item).stream()
                        .filter(reached -> reached.decision().isPermit())
                        .map(DestinationDecision::destination)
                        .toList()));
        return answer;
    }

    private static Item item(String dataType, String subject, Optional<Instant> collectedAt) {
        Item item = Item.of(DataType.of(dataType));
        Item timed = collectedAt.map(item::collectedAt).orElse(item);
        return subject.isEmpty() ? timed : timed.about(SubjectId.of(subject));
    }
}
