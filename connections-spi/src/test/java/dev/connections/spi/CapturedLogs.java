package dev.connections.spi;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Keeps what is logged in the tests of this module; named to slf4j by a system property. */
public final class CapturedLogs implements SLF4JServiceProvider {

    private static final AtomicReference<Queue<Line>> CAPTURING = new AtomicReference<>(new ConcurrentLinkedQueue<>());

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** For slf4j. */
    public CapturedLogs() {}

    /** What was logged while something ran, by whatever thread. */
    static List<Line> during(Runnable action) {
        Queue<Line> lines = new ConcurrentLinkedQueue<>();
        CAPTURING.set(lines);
        action.run();
        return List.copyOf(lines);
    }

    /** One line: how loud, and all its text. */
    record Line(Level level, String text) {}

    @Override
    public ILoggerFactory getLoggerFactory() {
        return CapturingLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class CapturingLogger extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        private CapturingLogger(String name) {
            this.name = name;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return CapturingLogger.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            String message = MessageFormatter.basicArrayFormat(pattern, arguments);
            Stream<String> causes = Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                    .map(Throwable::toString);
            CAPTURING
                    .get()
                    .add(new Line(
                            level,
                            String.join(
                                    " ",
                                    Stream.concat(Stream.of(message), causes).toList())));
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
