package org.edcsdk.model.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Cardinality;
import org.edcsdk.model.internal.ElmTable.Property;
import org.edcsdk.model.profile.MergedGraph.Node;
import org.edcsdk.model.profile.MergedGraph.Value;
import org.edcsdk.model.profile.MergedGraph.Values;
import org.edcsdk.model.profile.ShapeRules.ClassRules;
import org.edcsdk.model.profile.ShapeRules.Rule;

/** Applies the rules of its classes to a node. One use for one credential; every node's scheme and claim are judged once. */
final class NodeRules {
    private static final String CLAIM = "Claim";

    private final ShapeRules rules;
    private final Consumer<Finding> findings;
    private final Map<Node, Boolean> claims = new HashMap<>();
    private final Map<Node, Set<String>> schemes = new HashMap<>();

    NodeRules(ShapeRules rules, Consumer<Finding> findings) {
        this.rules = rules;
        this.findings = findings;
    }

    void check(Node node, boolean topLevel) {
        for (String type : node.types()) {
            ClassRules ofClass = rules.of(type, topLevel);
            List<Values> properties = node.values();
            for (int i = 0; i < properties.size(); i++) {
                Rule rule = ofClass.byTerm().get(properties.get(i).term());
                if (rule != null) {
                    property(rule, properties.get(i));
                }
            }
            for (Rule rule : ofClass.required()) {
                if (node.values(rule.term()) == null) {
                    report(rule, "min", node.place().member(rule.term()), Sentences.min(rule.cardinality(), 0));
                }
            }
        }
    }

    private void property(Rule rule, Values values) {
        int count = values.list().size();
        Cardinality cardinality = rule.cardinality();
        if (count < cardinality.min()) {
            report(rule, "min", values.place(), Sentences.min(cardinality, count));
        }
        if (count > cardinality.max()) {
            report(rule, "max", values.place(), Sentences.max(cardinality, count));
        }
        for (Value value : values.list()) {
            value(rule, value);
        }
        if (rule.property().unique() && count > 1) {
            uniqueLanguages(rule, values);
        }
        if (rule.owner().equals("EuropeanDigitalCredential") && rule.term().equals("issuer")) {
            values.list().forEach(this::issuer);
        }
    }

    private void value(Rule rule, Value value) {
        switch (rule.kind()) {
            case TEXT -> require(value.language() != null, rule, "language", value, "must be a text with a language");
            case PLAIN -> require(value.literal() != null, rule, "literal", value, "must be a plain value");
            case IRI -> require(isIri(value), rule, "iri", value, "must be an IRI");
            case DATATYPE -> datatype(rule, value, rule.range().get(0));
            case OBJECT -> object(rule, value);
            default -> throw new IllegalStateException(rule.kind().name());
        }
    }

    private void datatype(Rule rule, Value value, String datatype) {
        boolean wellFormed = value.literal() != null && value.language() == null && Literals.isWellFormed(value.literal(), datatype);
        if (!wellFormed) {
            report(rule, "datatype", value.place(), Sentences.datatype(rule, value));
        }
        int most = rule.property().most();
        if (most < Integer.MAX_VALUE && (value.literal() == null || !Literals.isAtMost(value.literal(), most))) {
            report(rule, "most", value.place(), "must be at most " + most);
        }
    }

    private void object(Rule rule, Value value) {
        if (!isOfClass(rule.range(), value.node())) {
            report(rule, "class", value.place(), Sentences.ofClass(rule, value));
        }
        if (!rule.scheme().isEmpty()) {
            require(isIri(value), rule, "iri", value, "must have an IRI as id");
            if (!isInScheme(value.node(), rule.scheme())) {
                report(rule, "scheme", value.place(), Sentences.scheme(rule, value));
            }
        }
    }

    private boolean isOfClass(List<String> range, Node target) {
        if (target == null) {
            return false;
        }
        for (String name : range) {
            if (name.equals(CLAIM) ? isClaim(target) : target.types().contains(name)) {
                return true;
            }
        }
        return false;
    }

    // Where any claim may stand, the shapes ask a plain one for a type and everything else of a claim, but not for its class.
    private boolean isClaim(Node target) {
        Boolean known = claims.get(target);
        if (known == null) {
            known = isClaimOfItsOwn(target);
            claims.put(target, known);
        }
        return known;
    }

    private static boolean isClaimOfItsOwn(Node target) {
        boolean[] holds = {!target.list("dcType").isEmpty()};
        NodeRules structure = new NodeRules(ShapeRules.of(Set.of(Shape.STRUCTURE)), finding -> holds[0] = false);
        structure.as(CLAIM, target);
        return holds[0];
    }

    private void as(String className, Node node) {
        ClassRules ofClass = rules.of(className, false);
        ofClass.byTerm().forEach((term, rule) -> {
            Values values = node.values(term);
            if (values != null) {
                property(rule, values);
            } else if (rule.cardinality().min() > 0) {
                report(rule, "min", node.place(), "");
            }
        });
    }

    private boolean isInScheme(Node concept, String scheme) {
        return concept != null && schemes.computeIfAbsent(concept, NodeRules::schemes).contains(scheme);
    }

    // A restriction holds when all schemes are IRIs of the class ConceptScheme, and the bound one is among them.
    private static Set<String> schemes(Node concept) {
        Set<String> iris = new HashSet<>();
        for (Value scheme : concept.list("inScheme")) {
            if (!isIri(scheme) || !scheme.node().types().contains("ConceptScheme")) {
                return Set.of();
            }
            iris.add(scheme.node().id());
        }
        return iris;
    }

    private void uniqueLanguages(Rule rule, Values values) {
        Map<String, Integer> counts = new HashMap<>();
        for (Value value : values.list()) {
            if (value.language() != null && counts.merge(value.language(), 1, Integer::sum) == 2) {
                report(rule, "unique", value.place(), Sentences.unique(value.language()));
            }
        }
    }

    // A shape of its own: whoever issues needs exactly one eIDAS identifier.
    private void issuer(Value issuer) {
        List<Value> identifiers = issuer.node() == null ? List.of() : issuer.node().list("eIDASIdentifier");
        Place place = issuer.place().member("eIDASIdentifier");
        int count = identifiers.size();
        if (count != 1) {
            String message = "issuer: eIDASIdentifier must stand exactly once, stands " + count + " times";
            findings.accept(new Finding("Issuer.eIDASIdentifier." + (count == 0 ? "min" : "max"), Severity.VIOLATION, place.pointer(),
                    "Organisation", "eIDASIdentifier", message));
        } else if (identifiers.get(0).node() == null || !identifiers.get(0).node().types().contains("LegalIdentifier")) {
            findings.accept(new Finding("Issuer.eIDASIdentifier.class", Severity.VIOLATION, identifiers.get(0).place().pointer(),
                    "Organisation", "eIDASIdentifier", "issuer: eIDASIdentifier must be of class LegalIdentifier"));
        }
    }

    private static boolean isIri(Value value) {
        return value.node() != null && value.node().isIri();
    }

    private void require(boolean holds, Rule rule, String kind, Value value, String message) {
        if (!holds) {
            report(rule, kind, value.place(), message);
        }
    }

    private void report(Rule rule, String kind, Place place, String message) {
        findings.accept(Finding.of(Severity.VIOLATION, rule.owner(), rule.term(), kind, place.pointer(), message));
    }
}
