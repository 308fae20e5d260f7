package org.edcsdk.model.profile;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Cardinality;
import org.edcsdk.model.profile.MergedGraph.Value;
import org.edcsdk.model.profile.ShapeRules.Rule;

/**
 * The words of findings. A message tells counts, classes, datatypes, languages, code lists, codes, and spellings of dates and numbers. Of a
 * person, of identifiers, of grades and of ways to reach someone it tells no value at all.
 */
final class Sentences {
    private static final Set<String> PRIVATE = Set.of("Person", "Agent", "Group", "Identifier", "LegalIdentifier", "Address", "Phone", "Mailbox",
            "ContactPoint", "Note", "ShortenedGrading", "LearningAssessment", "LearningActivity");
    // What is neither number, date nor duration may be anything, a name too.
    private static final Pattern FIGURE = Pattern.compile("[-+0-9.:TZPYMDHSWE]{1,40}");
    private static final Pattern CODE = Pattern.compile("https?://[\\x21-\\x7E&&[^@?\"<>]]{1,200}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9-]{1,35}");
    // Of many values only the first are looked at, so that many findings about one node stay cheap.
    private static final int SHOWN = 3;

    private Sentences() {
    }

    static String min(Cardinality cardinality, int count) {
        return "needs at least " + cardinality.min() + ", has " + count;
    }

    static String max(Cardinality cardinality, int count) {
        return "allows at most " + cardinality.max() + ", has " + count;
    }

    static String unique(String language) {
        return "allows one text a language, has more" + (LANGUAGE.matcher(language).matches() ? " in " + language : "");
    }

    static String datatype(Rule rule, Value value) {
        String wanted = "must be an xsd:" + rule.range().get(0);
        boolean shown = !PRIVATE.contains(rule.owner()) && value.literal() != null && FIGURE.matcher(value.literal()).matches();
        return shown ? wanted + ", is \"" + value.literal() + '"' : wanted;
    }

    static String ofClass(Rule rule, Value value) {
        String wanted = "must be of class " + String.join(" or ", rule.range());
        if (value.node() == null) {
            return wanted + ", is a plain value";
        }
        Set<String> known = ElmTable.get().classNames();
        List<String> found = value.node().types().stream().limit(SHOWN).filter(known::contains).toList();
        if (found.isEmpty()) {
            return wanted + (value.node().types().isEmpty() ? ", has no type" : ", is of an unknown class");
        }
        return wanted + ", is of class " + String.join(" and ", found);
    }

    static String scheme(Rule rule, Value value) {
        String wanted = "must be in the code list " + rule.scheme();
        if (value.node() == null || PRIVATE.contains(rule.owner())) {
            return wanted;
        }
        String found = value.node().list("inScheme").stream().limit(SHOWN).map(scheme -> scheme.node() == null ? "" : code(scheme.node().id()))
                .filter(iri -> !iri.isEmpty()).collect(Collectors.joining(", "));
        String concept = code(value.node().id());
        return wanted + (concept.isEmpty() ? "" : ", is " + concept) + (found.isEmpty() ? ", names no other" : ", names " + found);
    }

    private static String code(String iri) {
        return iri != null && CODE.matcher(iri).matches() ? iri : "";
    }
}
