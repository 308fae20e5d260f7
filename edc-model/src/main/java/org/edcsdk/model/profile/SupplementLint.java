package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.profile.MergedGraph.Node;
import org.edcsdk.model.profile.SupplementPart.Start;
import org.edcsdk.model.profile.SupplementSection.State;

/**
 * Tells what a diploma supplement leaves open: all eight sections of the template (Paris Communiqué 2018, Annex IV) are to be given, and where
 * information is not, it is to be said why. Each of the holder's own achievements is looked at.
 *
 * <p>A reason is an {@code additionalNote} on the achievement, on what specifies it or on its awarding that names the section or part by its
 * number: at the beginning of a label or the notation of the note's subject, or of its text with a mark behind it, as in {@code 5.2: …}. The
 * number of a section explains all its parts. Parts 7.2 to 7.4 are the electronic seal itself; 2.4 stands only where it differs from 2.3. Stateless and
 * thread safe.
 */
public final class SupplementLint {
    private static final String ACHIEVEMENT = "LearningAchievement";
    private final MergedGraph graph;
    private final FilledPaths paths = new FilledPaths();
    private final Remarks remarks;
    private final Map<SupplementPart, State> states = new EnumMap<>(SupplementPart.class);
    private final List<Finding> findings = new ArrayList<>();

    private SupplementLint(EuropeanDigitalCredential credential) {
        graph = MergedGraph.of(credential.json());
        remarks = new Remarks(graph);
    }

    /**
     * The eight sections.
     *
     * @param credential the credential, with the date that sealing adds
     * @return one entry a section in order; where the holder has several achievements, each part counts as the worst of them has it
     */
    public static List<SupplementSection> sections(EuropeanDigitalCredential credential) {
        SupplementLint lint = lint(credential);
        List<SupplementSection> sections = new ArrayList<>();
        for (int number = 1; number <= SupplementPart.SECTIONS.size(); number++) {
            sections.add(lint.section(number));
        }
        return List.copyOf(sections);
    }

    /**
     * Lists what is neither filled nor explained.
     *
     * @param credential the credential, with the date that sealing adds
     * @return a {@link Severity#WARNING} each; the rule is {@code DiplomaSupplement} with the number of the part, such as
     *     {@code DiplomaSupplement.2.5}, the pointer the best place to put it
     */
    public static List<Finding> check(EuropeanDigitalCredential credential) {
        return List.copyOf(lint(credential).findings);
    }

    private static SupplementLint lint(EuropeanDigitalCredential credential) {
        SupplementLint lint = new SupplementLint(credential);
        Node root = lint.graph.root();
        List<Node> holders = lint.graph.targets(root, "credentialSubject");
        List<Node> achievements = holders.stream().flatMap(holder -> lint.graph.targets(holder, "hasClaim").stream())
                .filter(claim -> claim.types().contains(ACHIEVEMENT)).distinct().toList();
        Place holder = holders.isEmpty() ? root.place().member("credentialSubject") : holders.get(0).place();
        List<Set<String>> explained = achievements.stream().map(node -> lint.remarks.of(node).explained()).toList();
        Set<String> anywhere = new HashSet<>();
        explained.forEach(anywhere::addAll);
        lint.parts(root, root.place(), "EuropeanDigitalCredential", Start.CREDENTIAL, anywhere);
        lint.parts(holders.isEmpty() ? null : holders.get(0), holder, "Person", Start.HOLDER, anywhere);
        for (int i = 0; i < achievements.size(); i++) {
            lint.achievement(achievements.get(i), achievements.get(i).place(), explained.get(i));
        }
        if (achievements.isEmpty()) {
            lint.achievement(null, holder.member("hasClaim"), Set.of());
        }
        return lint;
    }

    private void achievement(Node achievement, Place place, Set<String> explained) {
        for (Start start : List.of(Start.ACHIEVEMENT, Start.FURTHER_STUDY, Start.PROFESSION, Start.NOTES)) {
            parts(achievement, place, ACHIEVEMENT, start, explained);
        }
    }

    private void parts(Node node, Place place, String className, Start start, Set<String> explained) {
        for (SupplementPart part : SupplementPart.values()) {
            if (part.start() == start) {
                State state = state(part, node, explained);
                states.merge(part, state, (one, other) -> one.compareTo(other) >= 0 ? one : other);
                if (state == State.INCOMPLETE) {
                    String home = part.home();
                    findings.add(new Finding("DiplomaSupplement." + part.number(), Severity.WARNING, place.pointer() + '/' + home.replace('.', '/'), className,
                            home.substring(home.lastIndexOf('.') + 1), "Diploma supplement, " + part.number() + ": " + part.title()
                            + " is neither given nor explained; its place is " + className + ", " + home));
                }
            }
        }
    }

    private State state(SupplementPart part, Node node, Set<String> explained) {
        if (node != null && isFilled(part, node)) {
            return State.FILLED;
        }
        boolean reason = explained.contains(part.number()) || explained.contains(Integer.toString(part.section()));
        return reason ? State.EXPLAINED : State.INCOMPLETE;
    }

    private boolean isFilled(SupplementPart part, Node node) {
        return switch (part.start()) {
            case FURTHER_STUDY -> remarks.of(node).furtherStudy();
            case PROFESSION -> remarks.of(node).profession();
            case NOTES -> remarks.of(node).plainNote();
            default -> paths.any(node, part.paths());
        };
    }

    private SupplementSection section(int number) {
        List<SupplementPart> parts = SupplementPart.of(number);
        State state = parts.stream().map(states::get).max(State::compareTo).orElseThrow();
        List<String> missing = parts.stream().filter(part -> states.get(part) == State.INCOMPLETE).map(SupplementPart::number).toList();
        return new SupplementSection(number, SupplementPart.SECTIONS.get(number - 1), state, missing);
    }
}
