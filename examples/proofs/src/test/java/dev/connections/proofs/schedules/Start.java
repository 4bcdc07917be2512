package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.World.DESTINATION;
import static dev.connections.proofs.schedules.World.FLOW;
import static dev.connections.proofs.schedules.World.OPEN_FOR;
import static dev.connections.proofs.schedules.World.SOURCE;

import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import java.time.Duration;
import java.util.function.Consumer;

/** What is there before the operations of a run begin. A minute passes after each thing that is done. */
@SuppressWarnings("ImmutableEnumChecker")
enum Start {
    ABSENT(scene -> {}),
    OFFERED(scene -> scene.offer().grant()),
    OVERDUE(scene -> scene.offer().grant().wait(OPEN_FOR)),
    SILENT(scene -> scene.offer().activate()),
    PROPOSING(scene -> scene.offer().activate().grant().issue().propose()),
    ENDED(scene -> scene.offer().activate().grant().issue().deactivate()),
    ENABLED(scene -> scene.byDefault().offer().grant()),
    REFUSED(scene -> scene.byDefault().offer().grant().refuse()),
    ISSUED(scene -> scene.offer().activate().grant().issue()),
    WITHDRAWN(scene -> scene.offer().activate().grant().issue().withdraw()),
    AGAIN_ACTIVE(scene ->
            scene.offer().activate().grant().issue().deactivate().reactivate().activate()),
    CLAIMED(scene -> scene.offer().activate().grant().issue().redeem()),
    CLAIMED_AND_WITHDRAWN(
            scene -> scene.offer().activate().grant().issue().redeem().withdraw()),
    COMPLETED(scene -> scene.offer().activate().grant().issue().redeem().complete()),
    UNCLAIMED_IN_TIME(scene -> scene.offer().activate().grant().issue().wait(Duration.ofDays(14))),
    UNCOMPLETED_IN_TIME(
            scene -> scene.offer().activate().grant().issue().redeem().wait(Duration.ofHours(1)));

    private final Preparation preparation = new Preparation();

    Start(Consumer<Scene> done) {
        done.accept(new Scene(preparation));
    }

    /** A world of its own for each run. */
    World world() {
        return preparation.again();
    }

    /** Does one thing after the other. */
    private record Scene(Preparation preparation) {

        private World world() {
            return preparation.model();
        }

        private Scene then(Consumer<Services> done) {
            done.accept(preparation.services());
            return wait(Duration.ofMinutes(1));
        }

        private Scene wait(Duration duration) {
            preparation.wait(duration);
            return this;
        }

        private Scene byDefault() {
            world().host(Settings.ENABLED_BY_DEFAULT);
            return this;
        }

        private Scene offer() {
            return then(services -> services.connections().create(SOURCE, World.offer(Offer.to(FLOW.destination()))));
        }

        private Scene activate() {
            return then(services -> services.connections().activate(DESTINATION, world().id()));
        }

        private Scene propose() {
            return then(services -> services.connections().changeDataTypes(SOURCE, world().id(), World.types("extra")));
        }

        private Scene deactivate() {
            return then(services -> services.connections().deactivate(SOURCE, world().id()));
        }

        private Scene refuse() {
            return then(services -> services.connections().deactivate(DESTINATION, world().id()));
        }

        private Scene reactivate() {
            return then(services -> services.connections().reactivate(SOURCE, world().id()));
        }

        private Scene grant() {
            return then(services -> services.host().record(World.GRANTED));
        }

        private Scene withdraw() {
            return then(services -> services.host().record(World.WITHDRAWN));
        }

        private Scene issue() {
            return then(services -> world().issued(services.tokens().issue(SOURCE, world().id(), World.object('0'))));
        }

        private Scene redeem() {
            return then(services -> services.tokens().redeem(DESTINATION, world().secret(), World.REDEMPTION));
        }

        private Scene complete() {
            return then(services -> services.tokens().complete(DESTINATION, world().token()));
        }
    }
}
