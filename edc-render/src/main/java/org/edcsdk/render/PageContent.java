package org.edcsdk.render;

import java.util.List;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Labels;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;

/**
 * What stands on the pages.
 *
 * @param labels the SDK's own words; their language is the document's
 * @param certificate the certificate page
 * @param title of the supplement
 * @param lead of the supplement
 * @param sections the supplement
 * @param badge the badge on the certificate page
 */
record PageContent(Labels labels, CertificateFacts certificate, Text title, Text lead, List<Section> sections, BadgeText badge) {

    PageContent {
        sections = List.copyOf(sections);
    }

    static PageContent of(CredentialView view) {
        return new PageContent(view.labels(), view.certificate(), view.title(), view.lead(), view.sections(), BadgeText.of(view));
    }

    String language() {
        return labels.language();
    }
}
