package dev.connections.postgres.load;

import java.io.Console;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long job is: a moving bar on a terminal, and a line now and then where there is none. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 100;
    private static final int NOW_AND_THEN_MILLIS = 15_000;

    private final ProgressBar bar;

    Progress(String task, long all, PrintStream to) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .showSpeed();
        this.bar = isOnTerminal()
                ? builder.setConsumer(new ConsoleProgressBarConsumer(to, WIDTH)).build()
                : builder.setUpdateIntervalMillis(NOW_AND_THEN_MILLIS)
                        .setConsumer(new DelegatingProgressBarConsumer(to::println, WIDTH))
                        .build();
    }

    /** From Java 22 on there is a console without a terminal too, which then says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isOnTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    synchronized void advance(int done) {
        bar.stepBy(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
