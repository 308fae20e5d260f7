package org.edcsdk.cli;

import java.util.List;
import org.edcsdk.model.Bytes;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.page.ReportPage;

/**
 * A file that was verified.
 *
 * @param name as it is shown
 * @param report what was found
 */
record Verified(String name, ValidationReport report) {

    /** One page for several files, in their order. */
    static Bytes page(List<Verified> files, String language) {
        ReportPage page = ReportPage.of(language);
        for (Verified file : files) {
            page = page.with(file.name(), file.report());
        }
        return Bytes.utf8(page.html());
    }
}
