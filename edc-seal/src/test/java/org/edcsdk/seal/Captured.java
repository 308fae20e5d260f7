package org.edcsdk.seal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * All that gets out while it is open: java.util.logging and SLF4J at their finest level, standard output and standard error, and what is noted by hand:
 * exceptions with causes, suppressed ones and stack traces, and the texts of objects.
 */
final class Captured implements AutoCloseable {
    private final StringBuffer text = new StringBuffer();
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            text.append(formatter.format(entry)).append('\n');
        }

        @Override
        public void flush() {
            // written at once
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    Captured() {
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        CapturingLoggers.sink(line -> text.append(line).append('\n'));
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    void note(Object object) {
        text.append(object).append('\n');
        if (object instanceof Throwable failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            text.append(trace).append('\n');
        }
    }

    String text() {
        return text + printed.toString(StandardCharsets.UTF_8);
    }

    /** A secret as it is, and in the forms in which it may travel. */
    static List<String> forms(String secret) {
        byte[] octets = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(secret, HexFormat.of().formatHex(octets), Base64.getEncoder().withoutPadding().encodeToString(octets),
                Base64.getEncoder().encodeToString((":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        root.setLevel(level);
        CapturingLoggers.sink(null);
        System.setOut(out);
        System.setErr(err);
    }
}
