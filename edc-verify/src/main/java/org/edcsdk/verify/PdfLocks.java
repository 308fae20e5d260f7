package org.edcsdk.verify;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that a signature locks: FieldMDP (ISO 32000-2, 12.8.2.4). */
final class PdfLocks {
    private final Optional<String> action;
    private final Set<String> names;

    private PdfLocks(Optional<String> action, Set<String> names) {
        this.action = action;
        this.names = names;
    }

    static PdfLocks of(PdfSignature signature, PdfFile file) {
        for (PdfValue reference : file.array(signature.dict().get("Reference"))) {
            Optional<PdfValue.Dict> entry = file.dict(reference).filter(found -> found.isName("TransformMethod", "FieldMDP"));
            Optional<PdfValue.Dict> parameters = entry.flatMap(found -> file.dict(found.get("TransformParams")));
            if (parameters.isPresent()) {
                String action = file.get(parameters.get(), "Action") instanceof PdfValue.Name name ? name.value() : "All";
                Set<String> names = file.array(parameters.get().get("Fields")).stream().map(file::resolve)
                        .filter(PdfValue.Str.class::isInstance).map(name -> ((PdfValue.Str) name).octets()).collect(Collectors.toSet());
                return new PdfLocks(Optional.of(action), names);
            }
        }
        return new PdfLocks(Optional.empty(), Set.of());
    }

    boolean locks(String field) {
        boolean named = names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
        return switch (action.orElse("")) {
            case "All" -> true;
            case "Include" -> named;
            case "Exclude" -> !named;
            default -> false;
        };
    }
}
