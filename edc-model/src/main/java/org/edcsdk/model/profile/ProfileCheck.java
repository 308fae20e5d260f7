package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.profile.MergedGraph.Node;
import org.edcsdk.model.profile.MergedGraph.Value;

/**
 * Checks a credential that is ready for its seal, or sealed, against the rules of application profiles: cardinalities, classes, datatypes,
 * languages and code lists, on the graph in which objects with one id are one node. Time and memory grow with the size of the credential.
 *
 * <p>Properties that no value can satisfy ({@code credentialStatus}, {@code termsOfUse}, {@code dateModified}, {@code descriptionHtml}) are
 * left alone. The rules look only whether a code says that it is of its list, as the published shapes do; that it cannot be is a warning of
 * {@link #report(EuropeanDigitalCredential)}. Stateless and thread safe.
 */
public final class ProfileCheck {
    private final MergedGraph graph;
    private final List<Finding> findings = new ArrayList<>();

    private ProfileCheck(EuropeanDigitalCredential credential) {
        graph = MergedGraph.of(credential.json());
    }

    /**
     * Checks a credential against the profiles that it declares, and the order of its dates.
     *
     * @param credential the credential with everything that sealing adds: issued, issuer's eIDASIdentifier
     * @return the findings of {@link #report(EuropeanDigitalCredential)}
     */
    public static List<Finding> check(EuropeanDigitalCredential credential) {
        return report(credential).findings();
    }

    /**
     * Checks a credential against the profiles that it declares, and the order of its dates. Generic rules always count; the diploma supplement
     * is checked in its adapted form; a profile that is not known is a {@link Severity#WARNING}, and so
     * is a concept that cannot be of the code list that it claims.
     *
     * @param credential the credential with everything that sealing adds: issued, issuer's eIDASIdentifier
     * @return the shapes that were checked and what was found, in document order
     */
    public static ProfileReport report(EuropeanDigitalCredential credential) {
        ProfileCheck check = new ProfileCheck(credential);
        Set<Shape> shapes = check.declared();
        check.rules(shapes);
        DateOrder dates = new DateOrder(check.findings::add);
        check.graph.nodes().forEach(dates::check);
        check.graph.nodes().forEach(new ConceptLint(check.findings::add)::check);
        return new ProfileReport(shapes, check.findings);
    }

    /**
     * Checks a credential against shapes of the caller's choice, whatever it declares, and nothing else.
     *
     * @param credential the credential with everything that sealing adds: issued, issuer's eIDASIdentifier
     * @param shapes which; none finds nothing
     * @return the same shapes and the rules that are broken, in document order
     */
    public static ProfileReport report(EuropeanDigitalCredential credential, Set<Shape> shapes) {
        ProfileCheck check = new ProfileCheck(credential);
        if (!shapes.isEmpty()) {
            check.rules(shapes);
        }
        return new ProfileReport(shapes, check.findings);
    }

    private Set<Shape> declared() {
        Set<Shape> shapes = EnumSet.of(Shape.GENERIC);
        for (Value profile : graph.root().list("credentialProfiles")) {
            Optional<Shape> shape = profile.node() == null || !profile.node().isIri() ? Optional.empty() : Shape.declared(profile.node().id());
            shape.ifPresentOrElse(shapes::add, () -> findings.add(Finding.of(Severity.WARNING, "EuropeanDigitalCredential", "credentialProfiles",
                    "unknown", profile.place().pointer(), "names a profile that is not known; its rules are not checked")));
        }
        return shapes;
    }

    private void rules(Set<Shape> shapes) {
        Set<Node> topLevel = topLevel();
        NodeRules rules = new NodeRules(ShapeRules.of(shapes), findings::add);
        for (Node node : graph.nodes()) {
            rules.check(node, topLevel.contains(node));
        }
    }

    private Set<Node> topLevel() {
        Set<Node> nodes = new HashSet<>();
        for (Node holder : graph.targets(graph.root(), "credentialSubject")) {
            for (Node claim : graph.targets(holder, "hasClaim")) {
                nodes.add(claim);
                nodes.addAll(graph.targets(claim, "specifiedBy"));
            }
        }
        return nodes;
    }
}
