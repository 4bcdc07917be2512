package dev.connections.contract;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import java.time.Instant;

/** Who and what appears in the tests. */
final class Cast {

    static final OrganizationId ACME = OrganizationId.of("org_acme");
    static final OrganizationId GLOBEX = OrganizationId.of("org_globex");
    static final OrganizationId INITECH = OrganizationId.of("org_initech");
    static final Flow ACME_TO_GLOBEX = Flow.from(ACME).to(GLOBEX);
    static final Flow GLOBEX_TO_ACME = Flow.from(GLOBEX).to(ACME);

    static final Actor ACME_PROGRAM = Actor.of(ACME).via(Channel.API).as("canary-program");
    static final Actor ACME_STAFF = Actor.of(ACME).via(Channel.DASHBOARD).as("canary-staff-a");
    static final Actor GLOBEX_PROGRAM = Actor.of(GLOBEX).via(Channel.API);
    static final Actor GLOBEX_STAFF = Actor.of(GLOBEX).via(Channel.DASHBOARD).as("canary-staff-g");
    static final Actor STRANGER = Actor.of(INITECH).via(Channel.DASHBOARD);

    static final DataType EVENTS = DataType.EVENTS;
    static final DataType RECORDS = DataType.RECORDS;
    static final DataType INQUIRIES = DataType.of("inquiries");

    static final SubjectId ANN = SubjectId.of("canary-ann");
    static final SubjectId BOB = SubjectId.of("canary-bob");

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private Cast() {}

    static OrganizationId organization(Object number) {
        return OrganizationId.of("org_" + number);
    }

    static DataTypes types(DataType... types) {
        return DataTypes.of(types);
    }
}
