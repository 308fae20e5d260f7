package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.profile.AnnexOneElement.Start;
import org.edcsdk.model.profile.MergedGraph.Node;

/**
 * Tells which elements of a micro-credential are missing (Annex I of the Council Recommendation of 16 June 2022). Each of the holder's own
 * achievements is looked at, with its direct parts; the date may be that of the credential, the country that of its issuer, and quality
 * assurance may be an accreditation among the evidence. No rule of a profile, so nothing is a {@link Severity#VIOLATION}. Stateless and thread
 * safe.
 *
 * <p>What it does not do: judge what stands there, or whether a level applies at all.
 */
public final class AnnexOneLint {
    private static final String ACHIEVEMENT = "LearningAchievement";

    private final MergedGraph graph;
    private final FilledPaths paths = new FilledPaths();
    private final Set<AnnexOneElement> ofCredential = EnumSet.noneOf(AnnexOneElement.class);
    private final Set<AnnexOneElement> missing = EnumSet.noneOf(AnnexOneElement.class);
    private final List<Finding> findings = new ArrayList<>();

    private AnnexOneLint(EuropeanDigitalCredential credential) {
        graph = MergedGraph.of(credential.json());
    }

    /**
     * The mandatory elements that are missing.
     *
     * @param credential the credential, with the date that sealing adds
     * @return in the order of the annex; empty where all eleven are there
     */
    public static Set<AnnexOneElement> missing(EuropeanDigitalCredential credential) {
        return Collections.unmodifiableSet(lint(credential).missing);
    }

    /**
     * Lists what is missing.
     *
     * @param credential the credential, with the date that sealing adds
     * @return a {@link Severity#WARNING} for each missing mandatory element of each achievement, {@link Severity#INFO} for optional ones; the
     *     rule is {@code AnnexI} with the element's number, such as {@code AnnexI.7}, the pointer the best place to put it
     */
    public static List<Finding> check(EuropeanDigitalCredential credential) {
        return List.copyOf(lint(credential).findings);
    }

    private static AnnexOneLint lint(EuropeanDigitalCredential credential) {
        AnnexOneLint lint = new AnnexOneLint(credential);
        Node root = lint.graph.root();
        lint.credential(root);
        List<Node> holders = lint.graph.targets(root, "credentialSubject");
        lint.require(AnnexOneElement.LEARNER, holders.stream(), "Person", lint.place(holders, root, "credentialSubject"));
        List<Node> achievements = holders.stream().flatMap(holder -> lint.graph.targets(holder, "hasClaim").stream())
                .filter(claim -> claim.types().contains(ACHIEVEMENT)).distinct().toList();
        if (achievements.isEmpty()) {
            lint.achievement(null, lint.place(holders, root, "credentialSubject").member("hasClaim"));
        }
        achievements.forEach(achievement -> lint.achievement(achievement, achievement.place()));
        return lint;
    }

    private void credential(Node root) {
        if (paths.any(root, List.of("issued", "issuanceDate"))) {
            ofCredential.add(AnnexOneElement.DATE);
        }
        if (paths.any(root, List.of("issuer.location.address.countryCode", "issuer.location.spatialCode"))) {
            ofCredential.add(AnnexOneElement.COUNTRY);
        }
        if (paths.any(root, List.of("evidence.accreditation.dcType"))) {
            ofCredential.add(AnnexOneElement.QUALITY_ASSURANCE);
        }
    }

    private Place place(List<Node> holders, Node root, String term) {
        return holders.isEmpty() ? root.place().member(term) : holders.get(0).place();
    }

    private void achievement(Node achievement, Place place) {
        for (AnnexOneElement element : AnnexOneElement.values()) {
            if (element.start() == Start.ACHIEVEMENT && !ofCredential.contains(element)) {
                Stream<Node> nodes = achievement == null ? Stream.empty()
                        : Stream.concat(Stream.of(achievement), graph.targets(achievement, "hasPart").stream());
                require(element, nodes, ACHIEVEMENT, place);
            }
        }
    }

    private void require(AnnexOneElement element, Stream<Node> nodes, String className, Place place) {
        if (nodes.noneMatch(node -> paths.any(node, element.paths()))) {
            if (element.isMandatory()) {
                missing.add(element);
            }
            String path = element.paths().get(0);
            findings.add(new Finding("AnnexI." + element.number(), element.isMandatory() ? Severity.WARNING : Severity.INFO,
                    place.pointer() + '/' + path.replace('.', '/'), className, path.substring(path.lastIndexOf('.') + 1),
                    "Annex I, " + element.number() + ": " + element.title() + " is missing; its place is " + className + ", " + path));
        }
    }
}
