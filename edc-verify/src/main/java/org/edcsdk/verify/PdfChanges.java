package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changed in a PDF after a seal, and whether it may have. Every object that was added, changed or freed has to be explained by
 * something that the rule allows; one that is not is a violation.
 */
final class PdfChanges {
    private static final int REPORTED = 20;

    private final PdfFile old;
    private final PdfFile now;
    private final PdfRule rule;
    private final VerificationLimits limits;
    private final PdfComparison comparison;
    private final PdfFieldChanges fields;
    private final Set<Integer> explained = new HashSet<>();
    private final List<Fault> violations = new ArrayList<>();
    private final List<Fault> tolerated = new ArrayList<>();

    private PdfChanges(PdfFile old, PdfFile now, PdfRule rule, PdfLocks locks, VerificationLimits limits) {
        this.old = old;
        this.now = now;
        this.rule = rule;
        this.limits = limits;
        this.comparison = new PdfComparison(old, now);
        this.fields = new PdfFieldChanges(old, now, rule, locks, comparison, this);
    }

    /**
     * Compares a sealed revision with the file as it is now.
     *
     * @return what changed and may not have (FAILED), and what changed and may have (WARNING)
     */
    static Result between(PdfFile old, PdfFile now, PdfRule rule, PdfLocks locks, VerificationLimits limits) {
        if (old.end() == now.end()) {
            return new Result(List.of(), List.of());
        }
        PdfChanges changes = new PdfChanges(old, now, rule, locks, limits);
        changes.compare();
        return new Result(changes.violations, changes.tolerated);
    }

    /** Violations and tolerated changes. */
    record Result(List<Fault> violations, List<Fault> tolerated) {
    }

    void violation(String path, String message) {
        if (violations.size() < REPORTED) {
            violations.add(new Fault(FindingCode.CHANGED_AFTER_SEAL, path, message));
        }
    }

    void tolerate(String path, String message) {
        if (tolerated.size() < REPORTED) {
            tolerated.add(new Fault(FindingCode.CHANGED_AFTER_SEAL, path, message));
        }
    }

    void explain(PdfValue value) {
        if (value instanceof PdfValue.Ref ref) {
            explained.add(ref.number());
        }
        explained.addAll(comparison.newObjectsFrom(value));
    }

    private void compare() {
        PdfTail.check(now, old.end()).ifPresent(message -> violation("", message));
        compareTrailer();
        compareCatalog();
        compareValidationData();
        fields.compareForm();
        comparePages();
        fields.compareFilledFields();
        reportRest();
    }

    private void compareTrailer() {
        if (!old.trailer().get("Root").equals(now.trailer().get("Root"))) {
            violation("trailer", "the update names another catalog");
        }
        PdfValue info = now.trailer().get("Info");
        boolean touched = info instanceof PdfValue.Ref ref && comparison.touched().contains(ref.number());
        if (!old.trailer().get("Info").equals(info) || touched) {
            changedDescription("Info", info);
        }
        PdfValue metadata = now.root().get("Metadata");
        if (metadata instanceof PdfValue.Ref ref && comparison.touched().contains(ref.number())) {
            changedDescription("Metadata", metadata);
        }
    }

    private void changedDescription(String name, PdfValue value) {
        explain(value);
        if (rule.nothingElse()) {
            violation(name, "the description of the document was changed");
        } else {
            tolerate(name, "the description of the document was changed");
        }
    }

    private void compareCatalog() {
        if (now.trailer().get("Root") instanceof PdfValue.Ref ref) {
            explained.add(ref.number());
        }
        compareEntries(old.root(), now.root(), Set.of("DSS", "AcroForm", "Extensions", "Version", "Metadata"), "catalog");
        explain(now.root().get("Extensions"));
    }

    /** Reports every entry of a dictionary that differs, apart from some. */
    void compareEntries(PdfValue.Dict before, PdfValue.Dict after, Set<String> except, String path) {
        Set<String> keys = new java.util.TreeSet<>(before.entries().keySet());
        keys.addAll(after.entries().keySet());
        keys.removeAll(except);
        for (String key : keys) {
            if (!before.get(key).equals(after.get(key))) {
                violation(path, "the entry " + key + " was changed");
            }
        }
    }

    private void compareValidationData() {
        PdfValidationData before = PdfValidationData.of(old);
        PdfValidationData after = PdfValidationData.of(now);
        if (!after.wellFormed()) {
            violation("DSS", "the DSS dictionary holds something else than validation data");
        }
        // A container that existed before may grow, one that was something else may not become one; streams may only be added.
        after.containers().stream().filter(number -> comparison.isNew(number) || before.containers().contains(number)).forEach(explained::add);
        after.streams().stream().filter(comparison::isNew).forEach(explained::add);
    }

    private void comparePages() {
        List<PdfPages.Page> before = PdfPages.of(old, limits);
        List<PdfPages.Page> after = PdfPages.of(now, limits);
        if (!before.stream().map(PdfPages.Page::number).toList().equals(after.stream().map(PdfPages.Page::number).toList())) {
            violation("pages", "pages were added, removed or exchanged");
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            explained.add(after.get(i).number());
            compareEntries(before.get(i).dict(), after.get(i).dict(), Set.of("Annots"), "page " + (i + 1));
            compareAnnotations(before.get(i).dict(), after.get(i).dict(), "page " + (i + 1));
        }
    }

    private void compareAnnotations(PdfValue.Dict before, PdfValue.Dict after, String page) {
        explainList(before.get("Annots"), after.get("Annots"));
        List<PdfValue> added = new ArrayList<>(now.array(after.get("Annots")));
        for (PdfValue kept : old.array(before.get("Annots"))) {
            if (!added.remove(kept)) {
                violation(page, "an annotation was removed");
            }
        }
        for (PdfValue annotation : added) {
            if (!fields.addedWidgets().contains(annotation)) {
                addedAnnotation(annotation, page);
            }
        }
    }

    private void addedAnnotation(PdfValue annotation, String page) {
        explain(annotation);
        String place = page + rectangle(now.dict(annotation));
        if (rule == PdfRule.ANNOTATIONS && !(annotation instanceof PdfValue.Ref ref && !comparison.isNew(ref.number()))) {
            tolerate(place, "an annotation was added");
        } else {
            violation(place, "an annotation was added");
        }
    }

    /** Where an annotation lies, as text for a report; empty where it has no rectangle. */
    String rectangle(Optional<PdfValue.Dict> annotation) {
        List<PdfValue> rectangle = annotation.map(dict -> now.array(dict.get("Rect"))).orElse(List.of());
        boolean numbers = rectangle.size() == 4 && rectangle.stream().map(now::resolve).allMatch(PdfValue.Num.class::isInstance);
        return numbers ? " " + rectangle.stream().map(now::resolve).map(number -> ((PdfValue.Num) number).literal()).toList() : "";
    }

    /** An array that is an object of its own may be written again; its items are compared by the caller. */
    void explainList(PdfValue before, PdfValue after) {
        if (after instanceof PdfValue.Ref ref && (comparison.isNew(ref.number()) || after.equals(before))) {
            explained.add(ref.number());
        }
    }

    // Objects that are new and hang on nothing are harmless in a foreign PDF, but nothing of ours explains them beside an EDC.
    private void reportRest() {
        for (int number : comparison.touched()) {
            boolean harmless = !rule.nothingElse() && comparison.isNew(number);
            if (!explained.contains(number) && !harmless) {
                violation("object " + number, comparison.isNew(number) ? "an object was added" : "an object was changed");
            }
        }
    }
}
