package org.edcsdk.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.edcsdk.issue.IssuedCredential;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.render.BadgeImage;
import org.edcsdk.render.BadgeRenderer;
import org.edcsdk.render.PageImage;
import org.edcsdk.render.PageImages;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;
import org.edcsdk.render.RenderingException;
import org.edcsdk.render.Theme;
import org.edcsdk.view.CredentialView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code edc render}: what a credential looks like, without a seal. */
@Command(name = "render", mixinStandardHelpOptions = true,
        description = "Draws PDF, badge and page images of a credential. Nothing is sealed.")
final class RenderCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "a credential: JSON-LD, upload envelope or PDF, sealed or not")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the files go; made where it is missing")
    private Path out;

    @Option(names = "--lang", paramLabel = "bg,en,...", split = ",", description = "languages of the pages, ISO 639-1; the credential's own by default")
    private List<String> languages = List.of();

    @Mixin
    private ThemeOption theme;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        Languages.require(languages);
        Theme looks = theme.read();
        CredentialFile read = CredentialFile.read(file);
        if (read.sealed()) {
            console.message(read.notice());
        }
        EuropeanDigitalCredential credential = read.read().credential();
        Map<String, Bytes> files;
        try {
            files = draw(credential, looks);
        } catch (RenderingException e) {
            throw CommandFailure.failed(file + ": " + Explain.rendering(e), e);
        }
        OutputFiles.create(out, files);
        files.keySet().forEach(name -> console.print(Visible.line(out.resolve(name).toString())));
        return ExitStatus.DONE.code();
    }

    private Map<String, Bytes> draw(EuropeanDigitalCredential credential, Theme looks) throws RenderingException {
        String name = credential.id().map(IssuedCredential::fileName).orElseGet(() -> stem(file));
        List<String> all = languages.isEmpty() ? List.of(CredentialView.defaultLanguage(credential)) : languages.stream().distinct().toList();
        PdfRenderer renderer = PdfRenderer.builder().theme(looks).build();
        Map<String, Bytes> files = new LinkedHashMap<>();
        for (String language : all) {
            PdfDocument pdf = renderer.render(credential, JsonLd.write(credential), RenderOptions.builder().language(language).build());
            files.put(name + (all.size() == 1 ? "" : "." + language) + ".pdf", pdf.octets());
            for (PageImage image : PageImages.withDefaults().render(pdf)) {
                files.put(name + ".page" + image.page() + "." + language + ".jpg", image.octets());
            }
        }
        BadgeImage badge = BadgeRenderer.builder().theme(looks).build().render(credential, all.get(0));
        files.put(name + ".badge.svg", Bytes.utf8(badge.svg()));
        files.put(name + ".badge.png", badge.png());
        return files;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
