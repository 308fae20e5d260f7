package org.edcsdk.render;

import java.util.List;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Labels;
import org.edcsdk.view.Section;

/**
 * What stands on the pages.
 *
 * @param labels the SDK's own words; their language is the document's
 * @param certificate the certificate page
 * @param sections the supplement
 * @param badge the badge on the certificate page
 */
record PageContent(Labels labels, CertificateFacts certificate, List<Section> sections, BadgeText badge) {

    PageContent {
        sections = List.copyOf(sections);
    }

    static PageContent of(CredentialView view) {
        return new PageContent(view.labels(), view.certificate(), view.sections(), BadgeText.of(view));
    }

    String language() {
        return labels.language();
    }
}
