package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Status;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Outcome;
import dev.connections.sharing.Reason;
import java.util.List;

/** One active connection in a database that is in trouble: what is said then, and that it passes. */
final class Trouble {

    private static final String SOURCE = "org_acme";
    private static final String DESTINATION = "org_globex";
    private static final Actor ACME = Actor.of(SOURCE).via(Channel.API);
    private static final Actor GLOBEX = Actor.of(DESTINATION).via(Channel.DASHBOARD);
    private static final Flow FLOW = Flow.from(OrganizationId.of(SOURCE)).to(OrganizationId.of(DESTINATION));
    private final Services services;
    private final Connection active;
    private final Item item;

    /** Between the parties of a database that is well as yet, and empty. */
    Trouble(Services well, Services troubled) {
        List.of(SOURCE, DESTINATION).forEach(well::register);
        Offer offer = Offer.to(DESTINATION).named("Newsletter").sharing(Services.EVENTS);
        this.active = well.connections().activate(GLOBEX, well.connections().create(ACME, offer));
        this.item = Item.of(Services.EVENTS, Services.SUBJECT, active.updatedAt());
        this.services = troubled;
    }

    /** A command is reported as failed, in whichever way it failed. */
    void assertFails(Effect effect) {
        assertThatThrownBy(() -> services.connections().deactivate(ACME, active.id()))
                .isInstanceOfSatisfying(
                        PortFailedException.class,
                        failed -> assertThat(failed.effect()).isEqualTo(effect));
    }

    /** A decision is indeterminate: nothing flows, and it is told apart from a no. */
    void assertIndeterminate(Reason reason) {
        Decision decision = services.sharing().decide(FLOW, item);
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.outcome()).isEqualTo(Outcome.INDETERMINATE);
    }

    /** A decision is as good as ever. */
    void assertDecides() {
        assertThat(services.sharing().decide(FLOW, item).reason()).isEqualTo(Reason.PERMITTED);
    }

    /** It has passed: nothing was changed meanwhile, and everything works. */
    void assertOver(Database database) {
        assertThat(services.connections().show(active.source(), active.id())).isEqualTo(active);
        assertDecides();
        assertThat(services.connections().deactivate(ACME, active.id()).status())
                .isEqualTo(Status.INACTIVE);
        Books.of(database).assertWhole();
    }

    Connection active() {
        return active;
    }
}
