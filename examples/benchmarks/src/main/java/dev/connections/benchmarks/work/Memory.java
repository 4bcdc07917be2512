package dev.connections.benchmarks.work;

/** Where the work lies: the same decisions, from a processor's caches or from the memory behind them. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Memory {
    /** Two thousand people's and flows' statements, and 32,768 items: at hand in every sense. */
    NEAR(new Size(1_000, 100, 1 << 15)),
    /** Two hundred thousand, and a million items: who has to go to memory the more often pays for it. */
    FAR(Size.TIMED);

    private final Size size;

    Memory(Size size) {
        this.size = size;
    }

    /** {@return how much work that is} */
    public Size size() {
        return size;
    }
}
