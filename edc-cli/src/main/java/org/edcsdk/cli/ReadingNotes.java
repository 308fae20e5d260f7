package org.edcsdk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.edcsdk.jsonld.ReadFinding;

/** What was odd about a credential that was read all the same, as a short block of messages. */
final class ReadingNotes {
    // A hostile file may have one for each of its members.
    private static final int MOST = 20;

    private ReadingNotes() {
    }

    /** The lines, members that the model does not know last; none where nothing was odd. */
    static List<String> of(List<ReadFinding> findings) {
        List<String> lines = new ArrayList<>();
        if (findings.isEmpty()) {
            return lines;
        }
        lines.add("read with remarks (" + findings.size() + "):");
        Stream.concat(findings.stream().filter(finding -> !isUnknown(finding)), findings.stream().filter(ReadingNotes::isUnknown)).limit(MOST)
                .forEach(finding -> lines.add("  " + finding.kind() + " at " + finding.pointer() + ": " + finding.message()));
        if (findings.size() > MOST) {
            lines.add("  and " + (findings.size() - MOST) + " more");
        }
        return lines;
    }

    private static boolean isUnknown(ReadFinding finding) {
        return finding.kind() == ReadFinding.Kind.UNKNOWN_MEMBER;
    }
}
