package org.edcsdk.model.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Cardinality;
import org.edcsdk.model.internal.ElmTable.Property;
import org.edcsdk.model.profile.MergedGraph.Node;
import org.edcsdk.model.profile.MergedGraph.Value;

/**
 * Checks a credential that is ready for its seal, or sealed, against the rules of the application profiles that it declares: cardinalities,
 * classes, datatypes, languages and code lists on the graph in which objects with one id are one node; and the order of its dates.
 *
 * <p>Rules of the diploma supplement for qualifications and achievements are applied to the top level only, since its literal form has no
 * finite solution. Properties that no value can satisfy ({@code credentialStatus}, {@code termsOfUse}, {@code dateModified},
 * {@code descriptionHtml}) are left alone. Stateless and thread safe.
 */
public final class ProfileCheck {
    private final ElmTable table = ElmTable.get();
    private final MergedGraph graph;
    private final Set<CredentialProfile> profiles;
    private final Set<String> topLevel;
    private final List<Finding> findings = new ArrayList<>();

    private ProfileCheck(EuropeanDigitalCredential credential) {
        graph = MergedGraph.of(credential.json());
        profiles = EnumSet.noneOf(CredentialProfile.class);
        credential.credentialProfiles().forEach(profile -> CredentialProfile.of(profile).ifPresent(profiles::add));
        topLevel = new HashSet<>();
        credential.holder().json().objects("hasClaim").forEach(claim -> {
            claim.text("id").ifPresent(topLevel::add);
            claim.objects("specifiedBy").forEach(specification -> specification.text("id").ifPresent(topLevel::add));
        });
    }

    /**
     * Checks a credential.
     *
     * @param credential the credential with everything that sealing adds: issued, issuer's eIDASIdentifier
     * @return the rules it breaks, in document order; empty where it conforms
     */
    public static List<Finding> check(EuropeanDigitalCredential credential) {
        ProfileCheck check = new ProfileCheck(credential);
        check.graph.nodes().forEach(check::node);
        check.issuer(credential);
        check.dates(credential);
        return List.copyOf(check.findings);
    }

    private void node(Node node) {
        for (String type : node.types) {
            for (Property property : table.properties(type)) {
                if (!property.broken() && !property.unchecked()) {
                    property(node, property);
                }
            }
        }
    }

    private void property(Node node, Property property) {
        Set<Value> values = node.values.getOrDefault(property.term(), Set.of());
        Cardinality cardinality = cardinality(node, property);
        if (values.size() < cardinality.min()) {
            report(node, property, "min", "needs at least " + cardinality.min() + ", has " + values.size());
        }
        if (values.size() > cardinality.max()) {
            report(node, property, "max", "allows at most " + cardinality.max() + ", has " + values.size());
        }
        for (Value value : values) {
            value(node, property, value);
        }
        if (property.unique()) {
            uniqueLanguages(node, property, values);
        }
    }

    private void value(Node node, Property property, Value value) {
        String range = property.range().get(0);
        switch (range) {
            case "lang" -> require(value.language() != null && !value.language().isEmpty(), node, property, "language", "must be a text with a language");
            case "literal" -> require(value.literal() != null, node, property, "literal", "must be a plain value");
            case "iri" -> require(value.node() != null, node, property, "iri", "must be an IRI");
            default -> {
                if (Character.isLowerCase(range.charAt(0))) {
                    require(value.literal() != null && Literals.isWellFormed(value.literal(), range), node, property, "datatype", "must be an xsd:" + range);
                } else {
                    object(node, property, value);
                }
            }
        }
    }

    private void object(Node node, Property property, Value value) {
        Node target = value.node() == null ? null : graph.node(value.node());
        boolean ofClass = target != null && target.types.stream().anyMatch(property.range()::contains);
        require(ofClass, node, property, "class", "must be of class " + String.join(" or ", property.range()));
        if (!property.scheme().isEmpty() && target != null) {
            require(target.iri, node, property, "iri", "must have an IRI as id");
            boolean inScheme = target.values.getOrDefault("inScheme", Set.of()).stream().anyMatch(scheme -> property.scheme().equals(scheme.node()));
            require(inScheme, node, property, "scheme", "must be in the code list " + property.scheme());
        }
    }

    private void uniqueLanguages(Node node, Property property, Set<Value> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.stream().filter(value -> value.language() != null).forEach(value -> counts.merge(value.language(), 1, Integer::sum));
        counts.forEach((language, count) -> require(count == 1, node, property, "unique", "allows one text a language, has " + count + " in " + language));
    }

    private Cardinality cardinality(Node node, Property property) {
        Cardinality tightest = property.cardinality();
        for (CredentialProfile profile : profiles) {
            Cardinality narrowed = narrowed(node, property, profile);
            if (narrowed != null) {
                tightest = new Cardinality(Math.max(tightest.min(), narrowed.min()), Math.min(tightest.max(), narrowed.max()));
            }
        }
        return tightest;
    }

    private Cardinality narrowed(Node node, Property property, CredentialProfile profile) {
        return switch (profile) {
            case GENERIC -> null;
            case CONVERTED -> property.narrowed().get("converted");
            case ACCREDITED -> property.narrowed().get("accredited");
            case ISSUED_BY_MANDATE -> property.narrowed().get("mandate");
            case DIPLOMA_SUPPLEMENT -> {
                boolean nested = !property.owner().equals("Person") && !topLevel.contains(node.key);
                Cardinality own = nested ? null : property.narrowed().get("supplement");
                yield own != null ? own : property.narrowed().get("accredited");
            }
        };
    }

    // A shape of its own: an organisation that issues needs exactly one eIDAS identifier.
    private void issuer(EuropeanDigitalCredential credential) {
        if (credential.json().object("issuer").isPresent() && credential.issuer().eIDASIdentifier().isEmpty()) {
            findings.add(new Finding("Issuer.eIDASIdentifier.min", "/issuer/eIDASIdentifier", "issuer: eIDASIdentifier needs at least 1, has 0"));
        }
    }

    private void dates(EuropeanDigitalCredential credential) {
        Optional<Instant> from = credential.validFrom().flatMap(DateTime::toInstant);
        before(from, credential.expirationDate(), "expirationDate");
        before(from, credential.validUntil(), "validUntil");
    }

    private void before(Optional<Instant> from, Optional<DateTime> until, String term) {
        Optional<Instant> end = until.flatMap(DateTime::toInstant);
        if (from.isPresent() && end.isPresent() && end.get().isBefore(from.get())) {
            findings.add(new Finding("EuropeanDigitalCredential." + term + ".order", "/" + term,
                    term + " must not be before validFrom: " + end.get() + " < " + from.get()));
        }
    }

    private void require(boolean holds, Node node, Property property, String kind, String message) {
        if (!holds) {
            report(node, property, kind, message);
        }
    }

    private void report(Node node, Property property, String kind, String message) {
        findings.add(new Finding(property.owner() + "." + property.term() + "." + kind, node.pointer + "/" + property.term(),
                property.owner() + ": " + property.term() + " " + message));
    }
}
