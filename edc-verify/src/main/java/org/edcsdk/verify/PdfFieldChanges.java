package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of {@link PdfChanges} about form fields: time stamps and signatures that were added, forms that were filled in. */
final class PdfFieldChanges {
    private static final Set<String> FORM_EXCEPTIONS = Set.of("Fields", "SigFlags");
    private static final Set<String> LOOSE_FORM_EXCEPTIONS = Set.of("Fields", "SigFlags", "DA", "DR");
    private static final Set<String> TIMESTAMP_KEYS = Set.of("Type", "Subtype", "FT", "T", "V", "F", "Ff", "P", "Rect", "AP", "DR", "DA", "MK");
    private static final Set<String> FILLED = Set.of("V", "AP", "AS", "M");
    // Who signs a field may lock its widget (F).
    private static final Set<String> SIGNED = Set.of("V", "AP", "AS", "M", "F");

    private final PdfFile old;
    private final PdfFile now;
    private final PdfRule rule;
    private final PdfLocks locks;
    private final PdfComparison comparison;
    private final PdfChanges changes;
    private final Set<PdfValue> addedWidgets = new HashSet<>();

    PdfFieldChanges(PdfFile old, PdfFile now, PdfRule rule, PdfLocks locks, PdfComparison comparison, PdfChanges changes) {
        this.old = old;
        this.now = now;
        this.rule = rule;
        this.locks = locks;
        this.comparison = comparison;
        this.changes = changes;
    }

    /** The fields that were added and are judged already: on a page they need no second judgement. */
    Set<PdfValue> addedWidgets() {
        return addedWidgets;
    }

    void compareForm() {
        PdfValue before = old.root().get("AcroForm");
        PdfValue after = now.root().get("AcroForm");
        changes.explainList(before, after);
        PdfValue.Dict oldForm = old.dict(before).orElse(PdfValue.Dict.EMPTY);
        PdfValue.Dict newForm = now.dict(after).orElse(PdfValue.Dict.EMPTY);
        changes.compareEntries(oldForm, newForm, rule == PdfRule.CREDENTIAL ? FORM_EXCEPTIONS : LOOSE_FORM_EXCEPTIONS, "AcroForm");
        changes.explainList(oldForm.get("Fields"), newForm.get("Fields"));
        List<PdfValue> added = new ArrayList<>(now.array(newForm.get("Fields")));
        for (PdfValue kept : old.array(oldForm.get("Fields"))) {
            if (!added.remove(kept)) {
                changes.violation("AcroForm", "a form field was removed");
            }
        }
        added.forEach(this::addedField);
    }

    private void addedField(PdfValue field) {
        addedWidgets.add(field);
        changes.explain(field);
        Optional<PdfValue.Dict> dict = now.dict(field);
        boolean fresh = field instanceof PdfValue.Ref ref && comparison.isNew(ref.number());
        String place = "field" + changes.rectangle(dict);
        if (dict.isEmpty() || !fresh || !dict.get().isName("FT", "Sig")) {
            changes.violation(place, "a form field was added");
        } else if (!isHiddenTimestamp(dict.get())) {
            addedSignature(dict.get(), place);
        }
    }

    private boolean isHiddenTimestamp(PdfValue.Dict field) {
        Optional<PdfValue.Dict> value = now.dict(field.get("V"));
        return TIMESTAMP_KEYS.containsAll(field.entries().keySet()) && hidden(field)
                && value.isPresent() && value.get().isName("Type", "DocTimeStamp") && value.get().isName("SubFilter", "ETSI.RFC3161");
    }

    private boolean hidden(PdfValue.Dict field) {
        List<PdfValue> rectangle = now.array(field.get("Rect")).stream().map(now::resolve).toList();
        if (rectangle.isEmpty()) {
            return true;
        }
        if (rectangle.size() != 4 || !rectangle.stream().allMatch(PdfValue.Num.class::isInstance)) {
            return false;
        }
        double[] corners = rectangle.stream().mapToDouble(number -> ((PdfValue.Num) number).real()).toArray();
        return corners[0] == corners[2] || corners[1] == corners[3];
    }

    private void addedSignature(PdfValue.Dict field, String place) {
        boolean allowed = rule == PdfRule.ANNOTATIONS || rule == PdfRule.FORMS && hidden(field);
        if (allowed) {
            changes.tolerate(place, hidden(field) ? "a signature was added" : "a signature that can be seen was added");
        } else {
            changes.violation(place, "a signature was added");
        }
    }

    void compareFilledFields() {
        if (rule.nothingElse()) {
            return;
        }
        Map<Integer, PdfFields.Field> after = PdfFields.of(now).stream()
                .collect(Collectors.toMap(PdfFields.Field::number, field -> field, (one, two) -> one));
        for (PdfFields.Field field : PdfFields.of(old)) {
            PdfFields.Field filled = after.get(field.number());
            if (filled != null && field.number() != 0) {
                compareField(field, filled);
            }
        }
    }

    private void compareField(PdfFields.Field before, PdfFields.Field after) {
        boolean valueChanged = changed(before.dict().get("V"), after.dict().get("V"));
        boolean looksChanged = changed(before.dict().get("AP"), after.dict().get("AP")) || appearanceTouched(after.dict());
        if (!valueChanged && !looksChanged && !comparison.touched().contains(after.number())) {
            return;
        }
        changes.explain(new PdfValue.Ref(after.number(), 0));
        changes.compareEntries(before.dict(), after.dict(), before.type().equals("Sig") ? SIGNED : FILLED, "field");
        if (locks.locks(before.name())) {
            changes.violation("field", "a field that the seal locks was changed");
        } else if (before.type().equals("Sig") && before.dict().has("V") && valueChanged) {
            changes.violation("field", "a seal was exchanged");
        } else if (looksChanged && !valueChanged) {
            changes.violation("field" + changes.rectangle(Optional.of(after.dict())), "the appearance of a field was changed but not its value");
        } else if (valueChanged) {
            appearanceStreams(after.dict()).forEach(changes::explain);
            changes.tolerate("field", "a form field was filled in");
        }
    }

    private boolean changed(PdfValue before, PdfValue after) {
        return !comparison.same(old.resolve(before), now.resolve(after));
    }

    private boolean appearanceTouched(PdfValue.Dict field) {
        return appearanceStreams(field).stream().anyMatch(value -> value instanceof PdfValue.Ref ref && comparison.touched().contains(ref.number()));
    }

    private List<PdfValue> appearanceStreams(PdfValue.Dict field) {
        List<PdfValue> found = new ArrayList<>();
        PdfValue appearance = field.get("AP");
        found.add(appearance);
        now.dict(appearance).ifPresent(dict -> dict.entries().values().forEach(entry -> {
            found.add(entry);
            if (now.resolve(entry) instanceof PdfValue.Dict states) {
                found.addAll(states.entries().values());
            }
        }));
        return found;
    }
}
