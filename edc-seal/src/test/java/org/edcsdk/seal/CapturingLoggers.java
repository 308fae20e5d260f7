package org.edcsdk.seal;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** SLF4J for the tests: silent, and at TRACE while a {@link Captured} listens. */
public final class CapturingLoggers implements SLF4JServiceProvider {
    private static final AtomicReference<Consumer<String>> SINK = new AtomicReference<>();

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter contexts = new NOPMDCAdapter();

    static void sink(Consumer<String> sink) {
        SINK.set(sink);
    }

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
        return contexts;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // nothing to set up
    }

    private static final class CapturingLogger extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        CapturingLogger(String name) {
            this.name = name;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(Level level, Marker marker, String pattern, Object[] arguments, Throwable failure) {
            Consumer<String> sink = SINK.get();
            if (sink != null) {
                sink.accept(level + " " + name + " " + pattern + " " + Arrays.toString(arguments) + " " + failure);
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return SINK.get() != null;
        }

        @Override
        public boolean isDebugEnabled() {
            return SINK.get() != null;
        }

        @Override
        public boolean isInfoEnabled() {
            return SINK.get() != null;
        }

        @Override
        public boolean isWarnEnabled() {
            return SINK.get() != null;
        }

        @Override
        public boolean isErrorEnabled() {
            return SINK.get() != null;
        }
    }
}
