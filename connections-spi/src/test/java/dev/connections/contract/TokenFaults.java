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
import dev.connections.contract.TokenFaultTable.Attempt;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.token.TokenStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An adapter that fails opens nothing and pretends nothing. */
interface TokenFaults extends TokenTests {

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
        assertThat(reached)
                .containsExactlyInAnyOrder(
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

        tables.forEach(TokenFaultTable::checkEveryFault);
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
        TokenScene scene = tokenScene(name);
        IssuedToken token = operation.prepare(scene);
        change.accept(scene);
        CallLog calls = new CallLog();
        Attempt no = Attempt.of(operation, scene, token, calls);
        assertThat(no.thrown()).as(name).isInstanceOf(RefusedException.class);
        TokenScene.Kept before = scene.kept();

        for (int index = 0; index < calls.calls().size(); index++) {
            for (Fault fault : Fault.values()) {
                if (fault.at(calls.calls().get(index)).isPresent()) {
                    String row = name + " " + index + " " + fault;
                    boolean harmless = fault.at(calls.calls().get(index)).get() == Fault.Verdict.HARMLESS;
                    Attempt attempt = Attempt.of(operation, scene, token, new FaultyRun(scene.scene, fault, index));
                    assertThat(Thread.interrupted()).as(row).isEqualTo(fault.interrupts());
                    if (harmless) {
                        assertThat(attempt.thrown())
                                .as(row)
                                .hasMessage(no.thrown().getMessage());
                    } else {
                        assertThat(attempt.thrown()).as(row).isInstanceOf(PortFailedException.class);
                        assertThat(((PortFailedException) attempt.thrown()).effect())
                                .as(row)
                                .isEqualTo(Effect.NONE);
                    }
                    assertThat(scene.kept()).as(row).isEqualTo(before);
                }
            }
        }
    }

    @Test
    default void what_changed_before_the_claim_is_not_answered_as_pending_under_any_fault_after_it() {
        TokenScene scene = tokenScene();
        CallLog log = new CallLog();
        scene.redeem(scene.issued(), log);
        for (int index = log.calls().indexOf(CLAIM) + 1; index < log.calls().size() - 1; index++) {
            for (Fault fault : Fault.values()) {
                if (fault.at(log.calls().get(index)).isPresent()) {
                    checkChanged(index + "-" + fault, fault, index);
                }
            }
        }
    }

    private void checkChanged(String row, Fault fault, int index) {
        TokenScene scene = tokenScene(row);
        IssuedToken token = scene.issued();
        FaultyRun run = new FaultyRun(scene.scene, fault, index);
        Interception changed = Interception.before(CLAIM, scene::withdraw);

        scene.redeem(token, (method, call) -> run.around(method, () -> changed.around(method, call)));

        assertThat(Thread.interrupted()).as(row).isEqualTo(fault.interrupts());
        assertThat(scene.recorded(token).state().status()).as(row).isEqualTo(TokenStatus.FAILED);
        scene.assertWhole();
    }
}
