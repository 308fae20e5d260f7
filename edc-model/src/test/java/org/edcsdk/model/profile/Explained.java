package org.edcsdk.model.profile;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.profile.Mutations.Mutant;

/** Every way in which our check and the engine are known to differ, with the reason; the same reasons stand in docs/interpretation.md. */
enum Explained {
    /** A credential that is named by a relative or malformed IRI vanishes for the engine, so that it conforms; ours judges it all the same. */
    CREDENTIAL_WITHOUT_IRI((mutant, difference) -> difference.startsWith("only ours: " + id(mutant)) && !isIri(id(mutant))),
    /** Context and shape contradict each other, so that every value fails; ours leaves these terms alone. */
    UNSATISFIABLE((mutant, difference) -> difference.startsWith("only the engine: ")
            && Set.of("dateModified", "descriptionHtml", "credentialStatus", "termsOfUse").contains(difference.split(" ")[4])),
    /** XSD 1.1 takes any text for an anyURI (3.3.17.2), the engine only what follows the grammar of IRIs. */
    ADDRESS((mutant, difference) -> difference.startsWith("only the engine: ") && difference.endsWith(" datatype")
            && ElmTable.get().term(difference.split(" ")[4], true).filter(term -> term.datatype().equals("anyURI")).isPresent()),
    /** Members and classes that are spelt as IRIs are extensions to the model, though a JSON-LD processor expands them to the same. */
    SPELT_AS_IRI((mutant, difference) -> mutant.what().startsWith("name as IRI") || mutant.what().startsWith("class as IRI"));

    private final BiPredicate<Mutant, String> matches;

    Explained(BiPredicate<Mutant, String> matches) {
        this.matches = matches;
    }

    static Optional<Explained> of(Mutant mutant, String difference) {
        return Stream.of(values()).filter(reason -> reason.matches.test(mutant, difference)).findFirst();
    }

    private static String id(Mutant mutant) {
        return mutant.credential().text("id").orElse("_:");
    }

    private static boolean isIri(String id) {
        return id.matches("[A-Za-z_][A-Za-z0-9+.-]*:[^\\s<>\"{}|^`\\\\]+");
    }
}
