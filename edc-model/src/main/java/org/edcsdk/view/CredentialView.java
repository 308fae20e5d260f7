package org.edcsdk.view;

import java.util.List;
import java.util.Objects;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;

/**
 * A credential for a person: what stands on the certificate, and all of it in ordered sections. PDF, HTML report and command line draw this
 * one view. Texts stand in the wanted language where the credential has it, else in English, else in any; a text tells which. An object
 * that is described more than once stands once, and by its name elsewhere. Immutable and thread safe.
 */
public final class CredentialView {
    private final Labels labels;
    private final Layout layout;
    private final CertificateFacts certificate;
    private final List<Section> sections;

    private CredentialView(Labels labels, Layout layout, CertificateFacts certificate, List<Section> sections) {
        this.labels = labels;
        this.layout = layout;
        this.certificate = certificate;
        this.sections = sections;
    }

    /**
     * The view of a credential in the layout that suits it.
     *
     * @param credential the credential
     * @param language one of the 24 official languages of the Union, ISO 639-1
     * @return the view
     * @throws IllegalArgumentException for any other language
     * @see Layout#of
     */
    public static CredentialView of(EuropeanDigitalCredential credential, String language) {
        return of(credential, language, Layout.of(credential));
    }

    /**
     * The view of a credential in a layout of the caller's choice.
     *
     * @param credential the credential
     * @param language one of the 24 official languages of the Union, ISO 639-1
     * @param layout the order of the sections
     * @return the view
     * @throws IllegalArgumentException for any other language
     */
    public static CredentialView of(EuropeanDigitalCredential credential, String language, Layout layout) {
        Objects.requireNonNull(layout, "layout");
        Labels labels = Labels.of(language);
        Graph graph = new Graph(credential.json());
        Values values = new Values(labels, language, graph);
        JsonObject subject = graph.resolve(credential.holder().json());
        Claims claims = new Claims(graph, subject);
        Shown shown = new Shown();
        NodeView nodes = new NodeView(values, claims, shown);
        return new CredentialView(labels, layout, new CertificateView(credential, values, claims, layout).facts(),
                new CredentialSections(credential, values, nodes, claims, shown).all(layout));
    }

    /**
     * The language in which a credential is shown where nobody asked for another: its primary language where that is official, else English.
     *
     * @param credential the credential
     * @return ISO 639-1
     */
    public static String defaultLanguage(EuropeanDigitalCredential credential) {
        String primary = credential.primaryLanguage();
        return Labels.isOfficial(primary) ? primary : "en";
    }

    /** The language of the labels. */
    public String language() {
        return labels.language();
    }

    /** The SDK's own words in that language. */
    public Labels labels() {
        return labels;
    }

    /** The layout. */
    public Layout layout() {
        return layout;
    }

    /** What stands on the certificate page. */
    public CertificateFacts certificate() {
        return certificate;
    }

    /** The title of the pages that show the sections. */
    public Text title() {
        return labels.label(layout == Layout.DIPLOMA_SUPPLEMENT ? "diploma.title" : "supplement.title");
    }

    /** What those pages are, in a sentence or two. */
    public Text lead() {
        return labels.label(layout == Layout.DIPLOMA_SUPPLEMENT ? "diploma.preamble" : "supplement.lead");
    }

    /** The whole credential in sections, empty ones left out. */
    public List<Section> sections() {
        return sections;
    }
}
