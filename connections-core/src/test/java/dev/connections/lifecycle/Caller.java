package dev.connections.lifecycle;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.OrganizationId;

/** Who asks, over which channel; the system uses none. */
enum Caller {
    SOURCE_BY_DASHBOARD,
    SOURCE_BY_API,
    DESTINATION_BY_DASHBOARD,
    DESTINATION_BY_API,
    STRANGER_BY_DASHBOARD,
    STRANGER_BY_API,
    SYSTEM;

    boolean isSystem() {
        return this == SYSTEM;
    }

    boolean isStranger() {
        return name().startsWith("STRANGER");
    }

    /** The word of the document's column. */
    String by() {
        return switch (this) {
            case SOURCE_BY_DASHBOARD, SOURCE_BY_API -> "source";
            case DESTINATION_BY_DASHBOARD, DESTINATION_BY_API -> "destination";
            case STRANGER_BY_DASHBOARD, STRANGER_BY_API -> "a stranger";
            case SYSTEM -> "the system";
        };
    }

    Actor actor() {
        return Actor.of(organization()).via(Channel.valueOf(channel()));
    }

    private OrganizationId organization() {
        return switch (by()) {
            case "source" -> Scene.ACME;
            case "destination" -> Scene.GLOBEX;
            default -> Scene.INITECH;
        };
    }

    /** The word of the document's column. */
    String channel() {
        return isSystem() ? "-" : name().endsWith("API") ? "API" : "DASHBOARD";
    }
}
