package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A signature dictionary in its place (ISO 32000-2, 12.8.1).
 *
 * @param field name of its field
 * @param number object number of the dictionary; 0 where it is a direct object of the field
 * @param dict the dictionary
 * @param plain whether it stands in the open, not in an object stream
 */
record PdfSignature(String field, int number, PdfValue.Dict dict, boolean plain) {

    static List<PdfSignature> of(PdfFile file) {
        List<PdfSignature> signatures = new ArrayList<>();
        for (PdfFields.Field field : PdfFields.of(file)) {
            PdfValue value = field.dict().get("V");
            if (!field.type().equals("Sig") || file.resolve(value) instanceof PdfValue.Null) {
                continue;
            }
            int number = value instanceof PdfValue.Ref ref ? ref.number() : 0;
            int holder = number != 0 ? number : field.number();
            boolean plain = file.entry(holder).map(entry -> !entry.compressed()).orElse(false);
            signatures.add(new PdfSignature(field.name(), number, file.dict(value).orElse(PdfValue.Dict.EMPTY), plain));
        }
        return signatures;
    }

    boolean timestamp() {
        return dict.isName("Type", "DocTimeStamp") || dict.isName("SubFilter", "ETSI.RFC3161");
    }

    String subFilter() {
        return dict.get("SubFilter") instanceof PdfValue.Name name ? name.value() : "";
    }

    /** The four numbers of ByteRange, or nothing where it is not four whole numbers. */
    Optional<List<Long>> byteRange() {
        if (!(dict.get("ByteRange") instanceof PdfValue.Arr array) || array.items().size() != 4) {
            return Optional.empty();
        }
        List<Long> numbers = array.items().stream().map(item -> item instanceof PdfValue.Num number ? number.whole() : -1L).toList();
        return numbers.stream().allMatch(number -> number >= 0) ? Optional.of(numbers) : Optional.empty();
    }

    Optional<PdfValue.Str> contents() {
        return dict.get("Contents") instanceof PdfValue.Str contents && contents.hex() && !contents.octets().isEmpty()
                ? Optional.of(contents) : Optional.empty();
    }

    /** The P of DocMDP (12.8.2.2); empty for a signature that does not certify. */
    Optional<Integer> certification(PdfFile file) {
        for (PdfValue reference : file.array(dict.get("Reference"))) {
            Optional<PdfValue.Dict> entry = file.dict(reference).filter(found -> found.isName("TransformMethod", "DocMDP"));
            if (entry.isPresent()) {
                PdfValue p = file.dict(entry.get().get("TransformParams")).map(found -> file.get(found, "P")).orElse(PdfValue.NULL);
                long level = p instanceof PdfValue.Num number ? number.whole() : 2;
                return Optional.of(level >= 1 && level <= 3 ? (int) level : 1);
            }
        }
        return Optional.empty();
    }
}
