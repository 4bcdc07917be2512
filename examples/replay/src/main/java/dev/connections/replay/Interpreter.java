package dev.connections.replay;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connections.RefusedException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers the lines of one script, in order, in a world of its own. */
final class Interpreter {

    private final World world;
    private final Map<String, Function<Line, ObjectNode>> lines;

    Interpreter(World world, PrintStream progress) {
        this.world = world;
        LifecycleLines lifecycle = new LifecycleLines(world);
        QueryLines queries = new QueryLines(world);
        SharingLines sharing = new SharingLines(world);
        TokenLines tokens = new TokenLines(world);
        this.lines = Map.ofEntries(
                entry("organization", lifecycle::organization),
                entry("create", lifecycle::create),
                entry("activate", lifecycle::activate),
                entry("deactivate", lifecycle::deactivate),
                entry("reactivate", lifecycle::reactivate),
                entry("acceptDataTypes", lifecycle::acceptDataTypes),
                entry("declineDataTypes", lifecycle::declineDataTypes),
                entry("rename", lifecycle::rename),
                entry("changeDataTypes", lifecycle::changeDataTypes),
                entry("sweep", lifecycle::sweep),
                entry("show", queries::show),
                entry("events", queries::events),
                entry("allowedActions", queries::allowedActions),
                entry("list", queries::list),
                entry("consent", sharing::consent),
                entry("decide", sharing::decide),
                entry("usableSources", sharing::usableSources),
                entry("destinations", sharing::destinations),
                entry("issueToken", tokens::issue),
                entry("redeemToken", tokens::redeem),
                entry("completeToken", tokens::complete),
                entry("failToken", tokens::fail),
                entry("expireToken", tokens::expire),
                entry("stream", new StreamLines(world, progress)::stream));
    }

    ObjectNode answer(String text) {
        try {
            Line line = Line.parse(text);
            world.setClock(line.at());
            return meaning(line.text("do")).apply(line);
        } catch (UnreadableLineException unreadable) {
            return Shapes.invalid(String.valueOf(unreadable.getMessage()));
        } catch (RefusedException refused) {
            return Shapes.refused(refused.refusal(), world::label);
        }
    }

    private Function<Line, ObjectNode> meaning(String name) {
        return Optional.ofNullable(lines.get(name))
                .orElseThrow(() -> new UnreadableLineException("\"do\" is none of the known lines"));
    }
}
