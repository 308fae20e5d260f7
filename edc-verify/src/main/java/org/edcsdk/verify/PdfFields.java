package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The form fields of a PDF (ISO 32000-2, 12.7.4). */
final class PdfFields {
    private static final int DEPTH = 32;

    private final PdfFile file;
    private final List<Field> fields = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();

    private PdfFields(PdfFile file) {
        this.file = file;
    }

    /**
     * A terminal field.
     *
     * @param name its full name
     * @param number its object number, or 0 for a direct object
     * @param type its type, inherited or own
     * @param dict its dictionary
     */
    record Field(String name, int number, String type, PdfValue.Dict dict) {
    }

    static List<Field> of(PdfFile file) {
        PdfFields walk = new PdfFields(file);
        file.dict(file.root().get("AcroForm")).ifPresent(form -> {
            for (PdfValue field : file.array(form.get("Fields"))) {
                walk.walk(field, "", "", 0);
            }
        });
        return walk.fields;
    }

    private void walk(PdfValue value, String parentName, String parentType, int depth) {
        int number = value instanceof PdfValue.Ref ref ? ref.number() : 0;
        if (depth > DEPTH || number != 0 && !seen.add(number)) {
            throw PdfLexer.malformed("the form fields are no tree");
        }
        if (!(file.resolve(value) instanceof PdfValue.Dict dict)) {
            return;
        }
        String own = file.get(dict, "T") instanceof PdfValue.Str title ? title.octets() : "";
        String name = parentName.isEmpty() ? own : own.isEmpty() ? parentName : parentName + "." + own;
        String type = file.get(dict, "FT") instanceof PdfValue.Name named ? named.value() : parentType;
        List<PdfValue> kids = file.array(dict.get("Kids"));
        boolean widgetsOnly = kids.stream().map(file::dict).noneMatch(kid -> kid.isPresent() && kid.get().has("T"));
        if (widgetsOnly) {
            fields.add(new Field(name, number, type, dict));
            return;
        }
        for (PdfValue kid : kids) {
            walk(kid, name, type, depth + 1);
        }
    }
}
