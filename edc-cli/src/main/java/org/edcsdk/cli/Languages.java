package org.edcsdk.cli;

import java.util.List;
import org.edcsdk.view.Labels;

/** Languages that the caller names. */
final class Languages {
    private Languages() {
    }

    static void require(List<String> languages) throws CommandFailure {
        for (String language : languages) {
            if (!Labels.isOfficial(language)) {
                throw CommandFailure.usage("unknown language \"" + language
                        + "\": give one of the 24 official languages of the Union by its two letters, such as en or bg");
            }
        }
    }
}
