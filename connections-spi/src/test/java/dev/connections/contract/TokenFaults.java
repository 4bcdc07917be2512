package dev.connections.contract;

import static dev.connections.contract.PortMethod.CLAIM;
import static dev.connections.contract.PortMethod.DUE_TOKENS;
import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_DIGEST;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_ID;
import static dev.connections.contract.PortMethod.FINISH;
import static dev.connections.contract.PortMethod.INSERT_TOKEN;
import static dev.connections.contract.PortMethod.LIST_TOKENS;
import static dev.connections.contract.PortMethod.PURGE;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.PortMethod.TOKEN_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusedException;
import dev.connections.contract.TokenFaultTable.PreparedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.token.TokenStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An adapter that fails opens nothing and pretends nothing. */
interface TokenFaults extends TokenTests {

    /** The methods at which faults are injected here. */
    Set<PortMethod> TOKENS_FAIL_AT = Set.of(
            FIND_BY_ID,
            STATEMENTS,
            INSERT_TOKEN,
            CLAIM,
            FINISH,
            FIND_TOKEN_BY_ID,
            FIND_TOKEN_BY_DIGEST,
            LIST_TOKENS,
            DUE_TOKENS,
            TOKEN_EVENTS,
            PURGE);

    private List<TokenFaultTable> tables() {
        return Arrays.stream(TokenOperation.values())
                .map(operation -> new TokenFaultTable(operation, this))
                .toList();
    }

    @Test
    @Tag("promise-21")
    default void no_fault_at_any_call_about_a_token_opens_or_pretends_anything() {
        List<TokenFaultTable> tables = tables();
        Set<PortMethod> reached = EnumSet.noneOf(PortMethod.class);
        tables.forEach(table -> reached.addAll(table.calls()));
        assertThat(reached).isEqualTo(TOKENS_FAIL_AT);

        assertThat(tables.stream().mapToInt(TokenFaultTable::checkEveryFault).sum())
                .isGreaterThan(500);
    }

    @Test
    @Tag("promise-21")
    default void an_outage_that_begins_at_any_call_about_a_token_leaves_nothing_half_done() {
        tables().forEach(TokenFaultTable::checkEveryOutage);
    }

    @Test
    @Tag("promise-24")
    default void an_error_of_the_virtual_machine_passes_what_is_asked_about_tokens() {
        tables().forEach(TokenFaultTable::checkVirtualMachineErrors);
    }

    @Test
    @Tag("promise-22")
    default void a_rules_no_stays_no_under_every_fault_and_is_told_apart_from_it() {
        for (TokenOperation operation : List.of(TokenOperation.ISSUE, TokenOperation.REDEEM, TokenOperation.COMPLETE)) {
            for (int change = 0; change < TokenSecondLooks.CHANGES.size() - 1; change++) {
                checkForbidden(operation, operation + "-" + change, TokenSecondLooks.CHANGES.get(change));
            }
        }
    }

    private void checkForbidden(TokenOperation operation, String name, Consumer<TokenScene> change) {
        PreparedToken prepared = PreparedToken.of(operation, tokenScene(name));
        TokenScene scene = prepared.scene();
        change.accept(scene);
        TokenScene.Kept before = scene.kept();
        FaultInjection<PreparedToken, String> injection =
                FaultInjection.of(stage -> prepared, (same, faults) -> refusal(() -> same.tryWith(faults, operation)));

        injection.everywhere().forEach(run -> {
            String row = name + ": " + run;
            Attempt<String> attempt = run.attempt();
            assertThat(attempt.interrupted()).as(row).isEqualTo(run.fault().interrupts());
            if (run.fault().at(run.method()).orElseThrow() == Fault.Verdict.HARMLESS) {
                assertThat(attempt.answer()).as(row).contains(injection.answer());
            } else {
                assertThat(attempt.thrown()).as(row).containsInstanceOf(PortFailedException.class);
                assertThat(((PortFailedException) attempt.thrown().orElseThrow()).effect())
                        .as(row)
                        .isEqualTo(Effect.NONE);
            }
            assertThat(run.retry().answer()).as(row).contains(injection.answer());
            assertThat(scene.kept()).as(row).isEqualTo(before);
        });
    }

    private static String refusal(Supplier<String> operation) {
        try {
            throw new AssertionError("not refused, but answered " + operation.get());
        } catch (RefusedException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    default void what_changed_before_the_claim_is_not_answered_as_pending_under_any_fault_after_it() {
        FaultInjection<PreparedToken, String> injection = FaultInjection.of(
                name -> PreparedToken.of(TokenOperation.REDEEM, tokenScene(name)), TokenFaults::redeemOnceWithdrawn);
        int claim = injection.calls().indexOf(CLAIM);
        assertThat(claim).isPositive();

        injection.everywhere().filter(run -> run.index() > claim).forEach(run -> {
            Attempt<String> attempt = run.attempt();
            TokenScene scene = run.stage().scene();
            TokenStatus status = scene.recorded(run.stage().token()).state().status();
            assertThat(attempt.interrupted())
                    .as("%s", run)
                    .isEqualTo(run.fault().interrupts());
            assertThat(attempt.answer().orElse(TokenStatus.FAILED.name()))
                    .as("%s", run)
                    .startsWith(TokenStatus.FAILED.name());
            assertThat(status == TokenStatus.FAILED || attempt.thrown().orElse(null) instanceof PortFailedException)
                    .as("%s", run)
                    .isTrue();
            scene.assertWhole();
        });
    }

    private static String redeemOnceWithdrawn(PreparedToken prepared, FaultyPorts faults) {
        faults.use(prepared.scene().scene.stopwatch);
        Interception withdrawing = Interception.before(CLAIM, prepared.scene()::withdraw);
        return prepared.run(TokenOperation.REDEEM, new Interception() {
            @Override
            public Object around(PortMethod method, Supplier<?> call) {
                return withdrawing.around(method, call);
            }

            @Override
            public Adapters over(Adapters real) {
                return faults.over(new InterceptedAdapters(real, this));
            }
        });
    }
}
