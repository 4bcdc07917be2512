package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.limit.MaskByNumbers;
import dev.connections.benchmarks.limit.MaskByTexts;
import dev.connections.benchmarks.limit.StatementsByNumbers;
import dev.connections.benchmarks.limit.StatementsByTexts;
import dev.connections.benchmarks.ours.SnapshotByNumbers;
import dev.connections.benchmarks.ours.SnapshotWithConsent;
import dev.connections.benchmarks.ours.SnapshotWithStatements;
import dev.connections.benchmarks.peer.Peers;
import dev.connections.benchmarks.report.Row;
import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.SharingWork;

/** The rows that find the connection and the consent, and then decide. */
@SuppressWarnings("ImmutableEnumChecker")
public enum LookUpRow implements Row {
    SNAPSHOT_COMPILED("**snapshot, statements compiled**", SnapshotWithConsent::new),
    SNAPSHOT_LIST("**snapshot, statements as a list**", SnapshotWithStatements::new),
    SNAPSHOT_NUMBERS("**snapshot, statements compiled, found by number**", SnapshotByNumbers::new),
    TEXTS_STATEMENTS("limit: texts in a HashMap, statements", StatementsByTexts::new),
    TEXTS_MASK("limit: texts in a HashMap, mask", MaskByTexts::new),
    NUMBERS_STATEMENTS("limit: numbers in primitive maps, statements", StatementsByNumbers::new),
    NUMBERS_MASK("limit: numbers in primitive maps, mask", MaskByNumbers::new),
    SPEL_TEXTS("SpEL, compiled; texts", Peers::spelByTexts),
    JCASBIN_TEXTS("jCasbin; texts", Peers::jcasbinByTexts),
    EDC_TEXTS("EDC policy engine; texts", Peers::edcByTexts),
    CEDAR_TEXTS("Cedar; texts", Peers::cedarByTexts),
    SPEL("SpEL, compiled", Peers::spel),
    AVIATOR("Aviator", Peers::aviator),
    MVEL("MVEL", Peers::mvel),
    JEXL("JEXL", Peers::jexl),
    JCASBIN("jCasbin", Peers::jcasbin),
    JCASBIN_REASONS("jCasbin with reasons", Peers::jcasbinWithReasons),
    JCASBIN_ROWS("jCasbin with 1,000 rows", Peers::jcasbinWithRows),
    EASY_RULES("Easy Rules", Peers::easyRules),
    DROOLS("Drools", Peers::drools),
    CEL("CEL", Peers::cel),
    EDC("EDC policy engine", Peers::edc),
    CEDAR("Cedar", Peers::cedar);

    private interface Maker {
        Decider make(SharingWork work) throws Exception;
    }

    private final String label;
    private final Maker maker;

    LookUpRow(String label, Maker maker) {
        this.label = label;
        this.maker = maker;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Makes the row for some work.
     *
     * @param work the work
     * @return the row
     * @throws Exception if a peer cannot be made
     */
    public Decider over(SharingWork work) throws Exception {
        return maker.make(work);
    }
}
