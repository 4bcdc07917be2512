package dev.connections.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.lifecycle.ActionAvailability;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Status;
import dev.connections.service.UsableSource;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import dev.connections.token.TokenMetadata;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How answers look. */
final class Shapes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shapes() {}

    static ObjectNode done() {
        return outcome("done");
    }

    static ObjectNode done(Connection connection) {
        return done().put("status", connection.status().name()).put("version", connection.version());
    }

    static ObjectNode done(TokenMetadata token) {
        return done().put("status", token.status().name()).put("version", token.version());
    }

    static ObjectNode refused(Refusal refusal, Function<ConnectionId, String> label) {
        String message = refusal.existing()
                .map(existing -> refusal.toString().replace(existing.value(), label.apply(existing)))
                .orElse(refusal.toString());
        return outcome("refused").put("reason", refusal.reason().name()).put("message", message);
    }

    static ObjectNode invalid(String message) {
        return outcome("invalid").put("message", message);
    }

    static ObjectNode decided(Decision decision) {
        return outcome(decision.outcome().name().toLowerCase(Locale.ROOT))
                .put("reason", decision.reason().name());
    }

    static ObjectNode streamed(Map<Reason, Long> counts) {
        ObjectNode answer = outcome("streamed")
                .put(
                        "total",
                        counts.values().stream().mapToLong(Long::longValue).sum())
                .put("permitted", counts.getOrDefault(Reason.PERMITTED, 0L));
        ObjectNode reasons = answer.putObject("reasons");
        counts.forEach((reason, count) -> reasons.put(reason.name(), count));
        return answer;
    }

    static ObjectNode connection(Connection connection, String label) {
        ObjectNode shape = JSON.objectNode()
                .put("id", label)
                .put("name", connection.name().value())
                .put("source", connection.source().value())
                .put("destination", connection.destination().value());
        shape.set("dataTypes", texts(connection.dataTypes().names()));
        shape.set("proposedDataTypes", texts(connection.proposedDataTypes().names()));
        shape.put("mode", connection.settings().activationMode().name())
                .put("history", connection.settings().historyPolicy().name())
                .put("status", connection.status().name())
                .put("refusedByDestination", connection.refusedByDestination())
                .put("epoch", connection.epoch())
                .put("version", connection.version());
        connection
                .pendingUntil()
                .filter(end -> connection.status() == Status.PENDING)
                .ifPresent(end -> shape.put("pendingUntil", end.toString()));
        return shape;
    }

    static ObjectNode event(ConnectionEvent event) {
        ObjectNode shape = JSON.objectNode()
                .put("sequence", event.sequence())
                .put("event", camelCase(event.type()))
                .put("at", event.at().toString())
                .put(
                        "by",
                        event.actor().map(actor -> actor.organization().value()).orElse("system"));
        event.from().ifPresent(status -> shape.put("from", status.name()));
        event.to().ifPresent(status -> shape.put("to", status.name()));
        return shape;
    }

    static ObjectNode action(ActionAvailability action) {
        ObjectNode shape =
                JSON.objectNode().put("action", camelCase(action.action())).put("allowed", action.isAllowed());
        action.refusal()
                .ifPresent(refusal -> shape.put("reason", refusal.reason().name()));
        return shape;
    }

    static ObjectNode source(UsableSource source) {
        ObjectNode shape = JSON.objectNode().put("source", source.organization().value());
        shape.set("dataTypes", texts(source.dataTypes().names()));
        return shape;
    }

    static ArrayNode organizations(List<OrganizationId> organizations) {
        return texts(organizations.stream().map(OrganizationId::value).toList());
    }

    static <T> ArrayNode list(Collection<T> values, Function<T, ObjectNode> shape) {
        ArrayNode list = JSON.arrayNode();
        values.forEach(value -> list.add(shape.apply(value)));
        return list;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static ObjectNode outcome(String outcome) {
        return JSON.objectNode().put("outcome", outcome);
    }

    private static String camelCase(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
