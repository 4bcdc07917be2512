package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a script asks of a host. Commands are values, so that a failing script can be shrunk and read; times
 * in them are as seen from the clock at which they are asked.
 */
public sealed interface Command
        permits Command.Register,
                Command.Create,
                Command.Act,
                Command.Rename,
                Command.ChangeDataTypes,
                Command.Sweep,
                Command.Purge,
                Command.Say,
                Command.Decide,
                Command.DecideAmid,
                TokenCommand {

    /** What the host answers, as a value that can be compared. */
    Object ask(HostUnderTest host, Scene scene);

    /** What is asked of a host that can be brought into these troubles, and into no others. */
    default Command within(Set<Trouble> troubles) {
        return this;
    }

    /** The connection that it is about, if it is about one. */
    default Optional<Pair> about() {
        return Optional.empty();
    }

    /** The directory learns of an organization, or gives it another alias, or none. */
    record Register(String organization, Optional<String> alias) implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            host.organization(organization, alias);
            return "registered";
        }
    }

    /** A source offers a connection, by the destination's id or by its alias, to a host of these settings. */
    record Create(
            String as,
            String name,
            Optional<String> destination,
            Optional<String> alias,
            Set<String> dataTypes,
            String mode,
            String history,
            Optional<Duration> openFor)
            implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.create(
                    scene.now(), as, scene.nextId(), name, destination, alias, dataTypes, mode, history, openFor);
        }
    }

    /** Somebody activates, deactivates, reactivates, accepts or declines, having seen a version some changes ago. */
    record Act(String as, String channel, String action, Pair pair, Optional<Integer> changesAgo) implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            String id = scene.id(pair);
            Optional<Long> seen = changesAgo.flatMap(
                    changes -> host.connection(id).map(connection -> connection.version() - changes));
            return host.command(scene.now(), as, channel, action, id, seen);
        }

        @Override
        public Optional<Pair> about() {
            return Optional.of(pair);
        }
    }

    /** Somebody renames a connection. */
    record Rename(String as, Pair pair, String name) implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.rename(scene.now(), as, scene.id(pair), name);
        }

        @Override
        public Optional<Pair> about() {
            return Optional.of(pair);
        }
    }

    /** Somebody changes what a connection shares. */
    record ChangeDataTypes(String as, Pair pair, Set<String> dataTypes) implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.changeDataTypes(scene.now(), as, scene.id(pair), dataTypes);
        }

        @Override
        public Optional<Pair> about() {
            return Optional.of(pair);
        }
    }

    /** The host writes down the ends of offers and of tokens. */
    record Sweep() implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            host.sweep(scene.now());
            host.tokens().sweep(scene.now());
            return "swept";
        }
    }

    /** The host forgets tokens that have been over for so long. */
    record Purge(Duration kept) implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            return host.tokens().purge(scene.now(), kept);
        }
    }

    /** A subject says something, which may make no sense. */
    record Say(
            String subject,
            Pair scope,
            String dataType,
            String effect,
            Optional<Duration> from,
            Optional<Duration> until,
            Optional<Duration> collectedFrom,
            Optional<Duration> collectedUntil)
            implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            try {
                host.consent(new ModelStatement(
                        subject,
                        scope.source(),
                        scope.destination(),
                        dataType,
                        effect,
                        from.map(scene::fromNow),
                        until.map(scene::fromNow),
                        collectedFrom.map(scene::fromNow),
                        collectedUntil.map(scene::fromNow)));
                return "recorded";
            } catch (IllegalArgumentException nonsense) {
                return "INVALID";
            }
        }

        @Override
        public Optional<Pair> about() {
            return Optional.of(scope);
        }
    }

    /** Somebody asks whether an item may flow, and to whom its source may let it flow. */
    record Decide(Pair pair, String dataType, Optional<String> subject, Optional<Duration> collected)
            implements Command {
        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            Optional<Instant> at = collected.map(scene::fromNow);
            Instant now = scene.now();
            return new Answer(
                    host.decide(now, pair.source(), pair.destination(), dataType, subject, at),
                    host.decideAsSeenByDestination(now, pair.source(), pair.destination(), dataType, subject, at),
                    Cast.ORGANIZATIONS.contains(pair.source())
                            ? host.destinations(now, pair.source(), dataType, subject, at)
                            : Set.of());
        }

        @Override
        public Optional<Pair> about() {
            return Optional.of(pair);
        }

        /** The reason in full, the reason as the destination sees it, and to whom the item may flow. */
        record Answer(String reason, String seenByDestination, Set<String> destinations) {}
    }

    /** Somebody asks whether an item may flow, in a trouble, or without it where the host cannot have it. */
    record DecideAmid(Trouble trouble, Decide question, List<Command> commands) implements Command {
        @Override
        public Command within(Set<Trouble> troubles) {
            return troubles.contains(trouble) ? this : question;
        }

        @Override
        public Object ask(HostUnderTest host, Scene scene) {
            List<Object> done = new ArrayList<>();
            List<Runnable> meanwhile = commands.stream()
                    .<Runnable>map(command -> () -> done.add(command.ask(host, scene)))
                    .toList();
            ModelReason reason = host.decideAmid(
                    trouble,
                    trouble.age().map(scene.latest()::plus).orElse(scene.now()),
                    question.pair().source(),
                    question.pair().destination(),
                    question.dataType(),
                    question.subject(),
                    question.collected().map(scene::fromNow),
                    meanwhile);
            return new Reply(trouble, reason, List.copyOf(done));
        }

        @Override
        public Optional<Pair> about() {
            return question.about();
        }

        /** The reason, and what the commands were answered that were done meanwhile. */
        record Reply(Trouble trouble, ModelReason reason, List<Object> done) {}
    }
}
