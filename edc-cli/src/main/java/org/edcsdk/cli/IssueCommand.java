package org.edcsdk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.render.BadgeRenderer;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;
import org.edcsdk.render.Theme;
import org.edcsdk.seal.HeaderProfile;
import org.edcsdk.seal.SealProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code edc issue}: credentials as JSON in, sealed pairs and badges out. */
@Command(name = "issue", mixinStandardHelpOptions = true,
        description = {"Seals credentials: for each NAME.jsonld, NAME.pdf, NAME.badge.svg and NAME.badge.png, where NAME is the UUID of its id.",
            "Prints one line for each: NAME, id and level, with tabs between."})
final class IssueCommand implements Callable<Integer> {
    private static final String BATCH = "the batch issue, in a later version";
    private static final Map<String, String> LATER = new TreeMap<>(Map.ofEntries(
            Map.entry("--template", BATCH), Map.entry("--journal", BATCH)));

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", arity = "1..*", paramLabel = "FILE", required = true, description = "credentials or upload envelopes as JSON, unsealed")
    private List<Path> inputs;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the files go; made where it is missing, nothing in it is overwritten")
    private Path out;

    @Mixin
    private KeyOptions key;

    @Mixin
    private LevelOptions levels;

    @Option(names = "--profile", paramLabel = "EUROPASS|ETSI", description = "form of the JAdES header; EUROPASS by default")
    private String profile = HeaderProfile.EUROPASS.name();

    @Option(names = "--lang", paramLabel = "bg,en,...", split = ",", description = "languages of the pages, a PDF each; the credential's own by default")
    private List<String> languages = List.of();

    @Option(names = "--verify-url", paramLabel = "TEMPLATE", description = "address printed as link and QR code, {id} stands for the credential's id")
    private String verifyUrl;

    @Mixin
    private ThemeOption theme;

    @Option(names = "--jobs", paramLabel = "N", description = "credentials that are worked on at the same time; 1 by default")
    private int jobs = 1;

    @Option(names = {"--template", "--journal"}, arity = "0..*", hidden = true)
    private List<String> later;

    IssueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        NotOffered.refuse(spec, later, LATER);
        HeaderProfile headerProfile = profile();
        requireUsable();
        Theme looks = theme.read();
        List<IssueInput> credentials = IssueInput.readAll(inputs, out);
        requireAddresses(credentials);
        try (SealProvider provider = key.open()) {
            CredentialIssuer.Builder issuer = CredentialIssuer.builder(provider).headerProfile(headerProfile)
                    .languages(languages.stream().distinct().toList()).clock(console.clock())
                    .renderer(PdfRenderer.builder().theme(looks).build()).badges(BadgeRenderer.builder().theme(looks).build());
            levels.configure(issuer, provider, console.clock());
            if (verifyUrl != null) {
                issuer.verifyUrl(verifyUrl);
            }
            CredentialIssuer ready = issuer.build();
            new IssueRun(console, ready, out, levels.level()).run(credentials, jobs);
            // Errors of the key stopped before the first seal; a run that failed says why it did, and nothing else.
            ready.preflight().forEach(finding -> console.message("warning: sealing key: " + finding.message()));
        }
        return ExitStatus.DONE.code();
    }

    private void requireUsable() throws CommandFailure {
        Languages.require(languages);
        if (jobs < 1) {
            throw CommandFailure.usage("--jobs must be at least 1: " + jobs);
        }
        key.requireUsable();
        levels.requireUsable();
        if (verifyUrl != null && !isAddress("urn:credential:00000000-0000-0000-0000-000000000000")) {
            throw CommandFailure.usage("--verify-url must be an http or https address, such as https://example.org/verify?id={id}");
        }
        for (Path input : inputs) {
            if (input.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                throw CommandFailure.usage("CSV is not offered yet: it comes with " + BATCH);
            }
            Inputs.requireFile(input);
        }
    }

    private void requireAddresses(List<IssueInput> credentials) throws CommandFailure {
        for (IssueInput input : credentials) {
            if (verifyUrl != null && !isAddress(input.credential().id().orElse(""))) {
                throw CommandFailure.failed(input.file() + ": --verify-url with its id is no web address: give it an id of the form urn:credential:UUID");
            }
        }
    }

    private boolean isAddress(String id) {
        try {
            RenderOptions.builder().verifyUrl(verifyUrl.replace("{id}", id));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private HeaderProfile profile() throws CommandFailure {
        return switch (profile) {
            case "EUROPASS" -> HeaderProfile.EUROPASS;
            case "ETSI" -> HeaderProfile.ETSI;
            default -> throw CommandFailure.usage("--profile must be EUROPASS or ETSI: " + profile);
        };
    }
}
