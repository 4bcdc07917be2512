package dev.connections.benchmarks.lifecycle;

import dev.connections.Role;
import dev.connections.lifecycle.Status;
import java.util.Arrays;
import java.util.List;
import org.eclipse.edc.spi.entity.StatefulEntity;

/** An entity of Eclipse Dataspace Components, guarded as its negotiations are: a refusal is an exception. */
final class EdcEntity implements Machine {

    private static final List<Status> STATUSES = List.of(Status.values());

    private final Agreement held =
            Agreement.Builder.newInstance().id("1").state(code(Status.ACTIVE)).build();

    private static int code(Status status) {
        return STATUSES.indexOf(status);
    }

    @Override
    public Small apply(Small connection, Command command, Role role) {
        Agreement agreement = Agreement.Builder.newInstance()
                .id("1")
                .state(code(connection.status()))
                .stateCount(connection.version())
                .stateTimestamp(connection.changedAt())
                .build();
        try {
            agreement.obey(command, role);
        } catch (IllegalStateException refused) {
            return connection;
        }
        return connection.in(STATUSES.get(agreement.getState()));
    }

    @Override
    public Object turn(Command command) {
        held.obey(command, Role.SOURCE);
        return held;
    }

    private static final class Agreement extends StatefulEntity<Agreement> {

        @Override
        public Agreement copy() {
            return copy(Builder.newInstance());
        }

        @Override
        public String stateAsString() {
            return STATUSES.get(state).name();
        }

        private void obey(Command command, Role role) {
            switch (command) {
                case ACTIVATE -> {
                    require(role == Role.DESTINATION);
                    transition(Status.ACTIVE, Status.PENDING);
                }
                case DEACTIVATE -> transition(Status.INACTIVE, Status.PENDING, Status.ACTIVE);
                case REACTIVATE -> {
                    require(role == Role.SOURCE);
                    transition(Status.ACTIVE, Status.INACTIVE);
                }
            }
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new IllegalStateException("not theirs to ask");
            }
        }

        private void transition(Status end, Status... starts) {
            if (Arrays.stream(starts).noneMatch(start -> code(start) == state)) {
                throw new IllegalStateException("Cannot transition from state " + stateAsString() + " to " + end);
            }
            transitionTo(code(end));
        }

        private static final class Builder extends StatefulEntity.Builder<Agreement, Builder> {

            private Builder() {
                super(new Agreement());
            }

            private static Builder newInstance() {
                return new Builder();
            }

            @Override
            public Builder self() {
                return this;
            }

            @Override
            public Agreement build() {
                return super.build();
            }
        }
    }
}
