package org.edcsdk.render;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfImportedPage;
import com.lowagie.text.pdf.PdfOutline;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.MediaObject;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Labels;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;

/**
 * Draws a credential as PDF: a certificate page (A4, landscape or portrait as the theme says) and a supplement (A4 portrait), as tagged PDF/A-3a (ISO 19005-3)
 * and PDF/UA-1 (ISO 14289-1), with the payload as associated file and an empty signature field for the seal.
 *
 * <p>Immutable and thread safe; make one and keep it, because it holds the parsed fonts and the drawn paper. The fonts are EB Garamond and Noto
 * Sans, then those that the caller added; they cover all 24 official languages of the Union. A character that no font has, a script that runs
 * from right to left or needs shaping, and a character that turns the direction of writing are refused, never left out or drawn wrongly.
 *
 * <p>The same credential, payload and options give the same octets with the same SDK and the same Java release (which decides how a date reads).
 */
public final class PdfRenderer {

    private static final TextStyle FILE_TITLE = TextStyle.of(TextStyle.Role.SANS, 10, 12, Tone.INK);
    private static final int KEPT = 32;

    private final Theme theme;
    private final Sheet sheet;
    private final TypeSetter setter;
    private final BadgeDesign badges;
    private final byte[] paper;
    private final Recent<BadgeText, byte[]> badgeFiles = new Recent<>(KEPT);
    private final Recent<Bytes, Optional<Logo>> logos = new Recent<>(KEPT);

    private PdfRenderer(Builder builder) {
        this.theme = builder.theme;
        this.sheet = Sheet.of(theme.orientation());
        List<FontFace> fonts = new ArrayList<>(builder.fonts);
        theme.fonts().forEach(font -> fonts.add(FontFace.of("font" + (fonts.size() + 1), font.toByteArray())));
        this.setter = new TypeSetter(new FontBook(fonts, theme.lettering()));
        this.badges = new BadgeDesign(BadgeFonts.bundled(fonts), BadgeColours.of(theme));
        this.paper = Paper.file(theme, sheet);
    }

    /** Starts with the bundled fonts. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Draws a credential.
     *
     * @param credential the credential, ready to be sealed: what it says is what the page says
     * @param payload the octets that are sealed as JSON; they are attached as {@value PdfDocument#ATTACHMENT_NAME}, relationship Source
     * @param options language, seal card, link, date
     * @return the file, not sealed
     * @throws RenderingException {@code NO_GLYPH} or {@code UNSUPPORTED_SCRIPT} with code point and field for a text that cannot be drawn,
     *     {@code LAYOUT} if issuer, title and holder are too long for the page; nothing is returned half drawn
     * @throws IllegalArgumentException if the SDK has no labels in the language
     */
    public PdfDocument render(EuropeanDigitalCredential credential, JsonLdDocument payload, RenderOptions options) throws RenderingException {
        Instant created = options.created().or(() -> date(credential)).orElse(Instant.EPOCH);
        CredentialView view = CredentialView.of(credential, options.language().orElseGet(() -> CredentialView.defaultLanguage(credential)));
        return render(PageContent.of(view), credential.id().orElse(""), payload, options, created);
    }

    private static Optional<Instant> date(EuropeanDigitalCredential credential) {
        return credential.issued().or(credential::issuanceDate).or(credential::validFrom).flatMap(DateTime::toInstant);
    }

    /** Draws the pages; the id may be empty. */
    PdfDocument render(PageContent content, String id, JsonLdDocument payload, RenderOptions options, Instant created)
            throws RenderingException {
        Labels labels = content.labels();
        CertificateFacts facts = worded(content.certificate(), content.language());
        Node root = new Node("Document");
        CertificatePage certificate = CertificatePage.of(setter, theme, content.language(), facts, logo(facts));
        root.add(certificate.part());
        CertificateFoot foot = new CertificateFoot(setter, labels, sheet, certificate.part());
        String badgeText = Texts.fill(labels.text("render.badge"), facts.title().value());
        foot.layout(options.sealCard(), badge(content.badge()), badgeText, verifyUrl(options, id));
        SupplementPages supplement = supplement(content, id, certificate.shortened(), root.add("Part"));
        String title = setter.line(facts.title().value() + " \u2013 " + facts.holderName().value(), FILE_TITLE, "displayParameter.title").text();
        try {
            PdfFile file = new PdfFile(title, content.language(), created);
            file.open(root);
            draw(file.page(sheet.width(), sheet.height(), theme.palette()), certificate, foot, labels);
            draw(file, supplement, content.title().value());
            file.attach(payload);
            return new PdfDocument(Bytes.of(file.close(root, id, payload.octets().sha256().hex())));
        } catch (DocumentException | IOException e) {
            throw RenderingException.of(RenderingException.Reason.INTERNAL, null, "the PDF could not be written", e);
        }
    }

    private CertificateFacts worded(CertificateFacts facts, String language) {
        Optional<Text> lead = theme.text(language, "lead").map(text -> new Text(text, language));
        Optional<Text> kind = theme.text(language, "kind").map(text -> new Text(text, language));
        return new CertificateFacts(facts.issuerName(), kind.orElse(facts.kind()), facts.title(), lead.orElse(facts.lead()), facts.holderName(),
                facts.statement(), facts.facts(), facts.logo());
    }

    private Optional<String> verifyUrl(RenderOptions options, String id) {
        return options.verifyUrl().or(() -> theme.verifyUrl().map(template -> template.replace("{id}", id)));
    }

    private Optional<Logo> logo(CertificateFacts facts) {
        Optional<Bytes> file = facts.logo().flatMap(MediaObject::content);
        return file.flatMap(octets -> logos.get(octets).orElseGet(() -> logos.put(octets, Logo.read(octets))));
    }

    private byte[] badge(BadgeText text) throws RenderingException {
        Optional<byte[]> kept = badgeFiles.get(text);
        return kept.isPresent() ? kept.get() : badgeFiles.put(text, BadgePainter.file(badges.draw(text), CertificateFoot.BADGE));
    }

    private void draw(Canvas page, CertificatePage certificate, CertificateFoot foot, Labels labels) {
        PdfImportedPage ground = page.drawing(paper);
        page.artifact(Canvas.Artifact.BACKGROUND, cb -> cb.addTemplate(ground, 0, 0));
        page.bookmark(null, labels.text("render.certificate"), sheet.height());
        certificate.draw(page);
        foot.draw(page);
    }

    private SupplementPages supplement(PageContent content, String id, boolean withStatement, Node part) throws RenderingException {
        Labels labels = content.labels();
        SupplementLayout layout = new SupplementLayout(setter, content.language());
        CertificateFacts facts = content.certificate();
        layout.title(part, content.title(), content.lead());
        if (withStatement) {
            layout.statement(part, labels.label("render.statement"), facts.statement());
        }
        for (Section section : content.sections()) {
            layout.section(part, section);
        }
        SupplementPages pages = new SupplementPages(setter, labels, content.title().value());
        pages.layout(layout.strips(), facts.issuerName().value(), facts.title().value(), id, 1);
        return pages;
    }

    private void draw(PdfFile file, SupplementPages supplement, String title) {
        PdfOutline outline = null;
        for (int i = 0; i < supplement.count(); i++) {
            Canvas page = file.page(SupplementPages.WIDTH, SupplementPages.HEIGHT, theme.palette());
            outline = outline == null ? page.bookmark(null, title, SupplementPages.HEIGHT) : outline;
            supplement.draw(page, i, outline);
        }
    }

    /** Collects fonts; for one thread. */
    public static final class Builder {
        private final List<FontFace> fonts = new ArrayList<>();
        private Theme theme = Theme.classic();

        private Builder() {
        }

        /** Sets the looks; default {@link Theme#classic()}. */
        public Builder theme(Theme looks) {
            this.theme = Objects.requireNonNull(looks, "theme");
            return this;
        }

        /**
         * Adds a font that is asked for characters that the fonts before it lack.
         *
         * @param file a TrueType font with glyph outlines in a table {@code glyf}, whose licence allows embedding
         * @throws IllegalArgumentException if it cannot be read
         */
        public Builder font(Bytes file) {
            fonts.add(FontFace.of("font" + (fonts.size() + 1), Objects.requireNonNull(file, "font").toByteArray()));
            return this;
        }

        /**
         * Makes the renderer; parses the fonts and draws the paper once, some hundred milliseconds.
         *
         * @throws IllegalArgumentException if an added font forbids embedding
         */
        public PdfRenderer build() {
            return new PdfRenderer(this);
        }
    }
}
