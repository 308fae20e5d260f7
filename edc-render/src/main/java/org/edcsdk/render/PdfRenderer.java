package org.edcsdk.render;

import com.lowagie.text.DocumentException;
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
import org.edcsdk.model.PdfDocument;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Labels;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;

/**
 * Draws a credential as PDF: a certificate page (A4 landscape, 842 by 595 pt) and a supplement (A4 portrait), as tagged PDF/A-3a (ISO 19005-3)
 * and PDF/UA-1 (ISO 14289-1), with the payload as associated file and an empty signature field for the seal.
 *
 * <p>Immutable and thread safe; make one and keep it, because it holds the parsed fonts and the drawn paper. The fonts are EB Garamond and Noto
 * Sans, then those that the caller added; they cover all 24 official languages of the Union. A character that no font has, a script that runs
 * from right to left or needs shaping, and a character that turns the direction of writing are refused, never left out or drawn wrongly.
 *
 * <p>The same credential, payload and options give the same octets with the same SDK and the same Java release (which decides how a date reads).
 */
public final class PdfRenderer {

    private final TypeSetter setter;
    private final byte[] paper;

    private PdfRenderer(Builder builder) {
        this.setter = new TypeSetter(new FontBook(builder.fonts));
        this.paper = Background.file(CertificatePage.WIDTH, CertificatePage.HEIGHT, Guilloche::draw);
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
        CredentialView view = CredentialView.of(credential, options.language().orElseGet(credential::primaryLanguage));
        return render(view, credential.id().orElse(""), payload, options, created);
    }

    private static Optional<Instant> date(EuropeanDigitalCredential credential) {
        return credential.issued().or(credential::issuanceDate).or(credential::validFrom).flatMap(DateTime::toInstant);
    }

    /** Draws a view; the id may be empty. */
    PdfDocument render(CredentialView view, String id, JsonLdDocument payload, RenderOptions options, Instant created) throws RenderingException {
        Labels labels = Labels.of(view.language());
        CertificateFacts facts = view.certificate();
        Node root = new Node("Document");
        Optional<Logo> logo = facts.logo().flatMap(media -> media.content()).flatMap(Logo::read);
        CertificatePage certificate = CertificatePage.of(setter, view.language(), facts, logo);
        root.add(certificate.part());
        CertificateFoot foot = new CertificateFoot(setter, labels, certificate.part());
        foot.layout(options.sealCard(), Optional.empty(), Texts.fill(labels.text("render.badge"), facts.title().value()), options.verifyUrl());
        SupplementPages supplement = supplement(view, labels, id, certificate.shortened(), root.add("Part"));
        String title = setter.line(facts.title().value() + " \u2013 " + facts.holderName().value(), TITLE, "displayParameter.title").text();
        try {
            PdfFile file = new PdfFile(title, view.language(), created);
            file.open(root);
            Canvas page = file.page(CertificatePage.WIDTH, CertificatePage.HEIGHT);
            page.drawing(Canvas.Artifact.BACKGROUND, paper);
            page.bookmark(null, labels.text("render.certificate"), CertificatePage.HEIGHT);
            certificate.draw(page);
            foot.draw(page);
            draw(file, supplement, labels);
            file.attach(payload, labels.text("render.attachment"));
            return new PdfDocument(Bytes.of(file.close(root, id, payload.octets().sha256().hex())));
        } catch (DocumentException | IOException e) {
            throw RenderingException.of(RenderingException.Reason.INTERNAL, null, "the PDF could not be written", e);
        }
    }

    private static final TextStyle TITLE = TextStyle.of(TextStyle.Role.SANS, 10, 12, Palette.INK);

    private SupplementPages supplement(CredentialView view, Labels labels, String id, boolean withStatement, Node part) throws RenderingException {
        SupplementLayout layout = new SupplementLayout(setter, view.language());
        CertificateFacts facts = view.certificate();
        layout.title(part, label(labels, "supplement.title"), label(labels, "supplement.lead"));
        if (withStatement) {
            layout.statement(part, label(labels, "render.statement"), facts.statement());
        }
        for (Section section : view.sections()) {
            layout.section(part, section);
        }
        SupplementPages pages = new SupplementPages(setter, labels);
        pages.layout(layout.strips(), facts.issuerName().value(), facts.title().value(), id, 1);
        return pages;
    }

    private static void draw(PdfFile file, SupplementPages supplement, Labels labels) {
        PdfOutline outline = null;
        for (int i = 0; i < supplement.count(); i++) {
            Canvas page = file.page(SupplementPages.WIDTH, SupplementPages.HEIGHT);
            outline = outline == null ? page.bookmark(null, labels.text("supplement.title"), SupplementPages.HEIGHT) : outline;
            supplement.draw(page, i, outline);
        }
    }

    private static Text label(Labels labels, String key) {
        return new Text(labels.text(key), labels.language());
    }

    /** Collects fonts; for one thread. */
    public static final class Builder {
        private final List<FontFace> fonts = new ArrayList<>();

        private Builder() {
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

        /** Makes the renderer; parses the fonts and draws the paper once, some hundred milliseconds. */
        public PdfRenderer build() {
            return new PdfRenderer(this);
        }
    }
}
