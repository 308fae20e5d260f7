package org.edcsdk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code edc inspect}: a credential for a person. */
@Command(name = "inspect", mixinStandardHelpOptions = true,
        description = "Prints a credential for a person. A seal is not verified.")
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "a credential: JSON-LD, upload envelope or PDF, sealed or not")
    private Path file;

    @Option(names = "--lang", paramLabel = "L", description = "language of labels and texts, ISO 639-1; the credential's own by default")
    private String language;

    @Option(names = "--write", paramLabel = "OUT", description = "write the credential back as JSON-LD to a new file")
    private Path write;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        Languages.require(language == null ? List.of() : List.of(language));
        CredentialFile read = CredentialFile.read(file);
        EuropeanDigitalCredential credential = read.read().credential();
        if (write != null) {
            Path target = write.toAbsolutePath();
            OutputFiles.create(target.getParent(), Map.of(target.getFileName().toString(), JsonLd.write(credential).octets()));
        }
        String shown = language == null ? CredentialView.defaultLanguage(credential) : language;
        CredentialView view = CredentialView.of(credential, shown);
        StringBuilder text = new StringBuilder(ViewText.paragraph(warning(read, view.labels()))).append('\n');
        text.append(ViewText.of(view));
        console.out().print(text);
        console.out().flush();
        ReadingNotes.of(read.read().findings()).forEach(console::message);
        if (write != null) {
            console.message("written: " + write);
        }
        return ExitStatus.DONE.code();
    }

    // In the language of the view, because who reads the one reads the other.
    private static String warning(CredentialFile read, Labels labels) {
        if (!read.sealed()) {
            return labels.text("inspect.unsealed");
        }
        String sealer = read.sealer().map(name -> " " + labels.text("inspect.namedSealer").replace("{0}", Visible.line(name))).orElse("");
        return labels.text("inspect.notVerified") + sealer;
    }
}
