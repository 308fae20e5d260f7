package org.edcsdk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verifier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code edc verify}: untrusted files in, a report out. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = {"Verifies credentials: JSON-LD and PDF, sealed or not; in directories all .json, .jsonld and .pdf files.",
            "Without --anchor, --tl and --lotl nothing is trusted: the seal's cryptography is judged, the verdict is INDETERMINATE.",
            "Options that take several files stand after the files, or end with --."})
final class VerifyCommand implements Callable<Integer> {
    private static final long MOST_SECONDS = 86_400;
    private static final int MOST_JOBS = 64;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "what to verify")
    private List<Path> targets;

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Option(names = "--at", paramLabel = "INSTANT", description = "validate as of this time, such as 2026-12-01T00:00:00Z; now by default")
    private String at;

    @Option(names = "--twin", paramLabel = "FILE", description = "the other form of the same credential, to be compared")
    private Path twin;

    @Option(names = "--owner", paramLabel = "NAME", description = "the holder who is expected")
    private String owner;

    @Option(names = "--require-qualified", description = "demand a qualified seal")
    private boolean requireQualified;

    @Option(names = "--allow-unresolved-status", description = "accept a credential whose revocation status was not looked up")
    private boolean allowUnresolvedStatus;

    @Option(names = "--timeout", paramLabel = "S", description = "seconds for one file; 30 by default")
    private long timeout = 30;

    @Option(names = "--jobs", paramLabel = "N", description = "files verified at the same time; as many as there are processors by default")
    private Integer jobs;

    /** How the report is given; for people as text where nothing else is said. */
    private static final class Form {
        @Option(names = "--json", description = "print one JSON object a line for each file")
        private boolean json;

        @Option(names = "--html", paramLabel = "FILE", description = "write one page for all files, and print a line for each")
        private Path html;
    }

    @Option(names = "--lang", paramLabel = "L", description = "language of the page of --html, ISO 639-1; English by default")
    private String language;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        trust.requireUsable();
        if (language != null && form.html == null) {
            throw CommandFailure.usage("--lang goes with --html");
        }
        Languages.require(language == null ? List.of() : List.of(language));
        Verifier verifier = verifier();
        List<Path> files = Targets.files(targets);
        if (twin != null && files.size() != 1) {
            throw CommandFailure.usage("--twin goes with one file, and there are " + files.size());
        }
        ManyFiles.Verification work = verification(verifier, twin == null ? null : Inputs.read(twin));
        List<Verified> drawn = new ArrayList<>();
        ManyFiles.Summary summary = new ManyFiles(jobs(), work, console).run(files, drawn::add);
        if (form.html != null) {
            Path page = form.html.toAbsolutePath();
            OutputFiles.replace(page.getParent(), Map.of(page.getFileName().toString(), Verified.page(drawn, language == null ? "en" : language)));
        }
        return (summary.unread() > 0 ? ExitStatus.FAILED : ExitStatus.of(summary.verdicts())).code();
    }

    private int jobs() throws CommandFailure {
        if (jobs == null) {
            return Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors());
        }
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw CommandFailure.usage("--jobs must be 1 to " + MOST_JOBS + ": " + jobs);
        }
        return jobs;
    }

    // Only the page needs the report itself: what is printed is made on the worker, so that a finished document need not be kept.
    private ManyFiles.Verification verification(Verifier verifier, Bytes other) {
        return file -> {
            Bytes document = Inputs.read(file);
            ValidationReport report = other == null ? verifier.verify(document) : verifier.verify(document, other);
            Verified verified = new Verified(file.toString(), report);
            return new ManyFiles.Done(report.verdict(), text(verified), form.html == null ? Optional.empty() : Optional.of(verified));
        };
    }

    private String text(Verified file) {
        if (form.json) {
            return file.report().toJson(file.name()) + "\n";
        }
        return form.html != null ? file.report().verdict() + "\t" + Visible.line(file.name()) + "\n" : ReportText.of(file);
    }

    private Verifier verifier() throws CommandFailure {
        if (timeout < 1 || timeout > MOST_SECONDS) {
            throw CommandFailure.usage("--timeout must be 1 to " + MOST_SECONDS + " seconds: " + timeout);
        }
        if (twin != null) {
            Inputs.requireFile(twin);
        }
        Clock clock = clock();
        Verifier.Builder verifier = Verifier.builder().clock(clock).timeout(Duration.ofSeconds(timeout));
        trust.configure(verifier, clock, console);
        if (owner != null) {
            verifier.owner(owner);
        }
        if (requireQualified) {
            verifier.requireQualified();
        }
        if (allowUnresolvedStatus) {
            verifier.allowUnresolvedStatus();
        }
        return verifier.build();
    }

    private Clock clock() throws CommandFailure {
        if (at == null) {
            return console.clock();
        }
        try {
            Instant moment = OffsetDateTime.parse(at).toInstant();
            return Clock.fixed(moment, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw CommandFailure.usage("--at must be a time with its zone, such as 2026-12-01T00:00:00Z: " + at);
        }
    }
}
