package org.edcsdk.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.SupplementReason;

/** Why sections and parts of a diploma supplement stay empty, by their numbers. For one view and one thread. */
final class SupplementReasons {
    // A text of a note: as it reads among the notes, and without the number that it begins with.
    private record Reason(Text note, Text words) {
    }

    private final Values values;
    private final Map<String, List<Reason>> reasons = new LinkedHashMap<>();
    private final Set<Text> used = new HashSet<>();

    SupplementReasons(Values values, Stream<JsonObject> nodes) {
        this.values = values;
        nodes.flatMap(node -> values.graph().objects(node, "additionalNote").stream()).forEach(this::note);
    }

    private void note(JsonObject note) {
        Optional<Text> subject = values.concept(note, "subject");
        // What a note explains may be told by another language than the one that is shown.
        Set<String> ofNote = new HashSet<>();
        values.graph().objects(note, "subject").stream().flatMap(concept -> Stream.of("prefLabel", "notation").flatMap(term -> strings(concept.list(term))))
                .forEach(text -> SupplementReason.ofSubject(text).ifPresent(ofNote::add));
        if (ofNote.isEmpty()) {
            strings(note.list("noteLiteral")).forEach(text -> SupplementReason.ofText(text).map(SupplementReason::number).ifPresent(ofNote::add));
        }
        for (Text text : values.all(note, "noteLiteral")) {
            Optional<SupplementReason> own = SupplementReason.ofText(text.value());
            Text words = own.map(reason -> new Text(reason.text(), text.language())).filter(said -> !said.value().isEmpty()).orElse(text);
            Reason reason = new Reason(subject.map(label -> values.labelled(label, text)).orElse(text), words);
            own.map(explained -> Set.of(explained.number())).orElse(ofNote)
                    .forEach(number -> reasons.computeIfAbsent(number, first -> new ArrayList<>()).add(reason));
        }
    }

    private static Stream<String> strings(List<JsonValue> items) {
        return items.stream().flatMap(item -> item instanceof JsonString text ? Stream.of(text.value())
                : item instanceof JsonObject map ? map.members().keySet().stream().flatMap(language -> strings(map.list(language))) : Stream.empty());
    }

    /** The reasons given for this number; they are taken as shown. */
    List<Text> of(String number) {
        List<Reason> found = reasons.getOrDefault(number, List.of());
        found.forEach(reason -> used.add(reason.note()));
        return found.stream().map(Reason::words).toList();
    }

    /** Lines of notes without those that were shown at their part. */
    Stream<Text> unused(List<Block> notes) {
        return notes.stream().filter(Block.Field.class::isInstance).flatMap(field -> ((Block.Field) field).values().stream()).filter(text -> !used.contains(text));
    }
}
