package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;

/** All that a view says, in order. */
final class ViewTexts {
    private ViewTexts() {
    }

    static List<String> of(CredentialView view) {
        List<String> out = new ArrayList<>();
        view.sections().forEach(section -> {
            out.add(section.heading().value());
            section.blocks().forEach(block -> collect(block, out));
        });
        return out;
    }

    private static void collect(Block block, List<String> out) {
        if (block instanceof Block.Field field) {
            out.add(field.label().value());
            field.values().forEach(text -> out.add(text.value()));
        } else if (block instanceof Block.Paragraph paragraph) {
            out.add(paragraph.text().value());
        } else if (block instanceof Block.Bullets bullets) {
            bullets.label().ifPresent(label -> out.add(label.value()));
            bullets.items().forEach(text -> out.add(text.value()));
        } else if (block instanceof Block.Table table) {
            table.head().forEach(text -> out.add(text.value()));
            table.rows().forEach(row -> row.forEach(text -> out.add(text.value())));
        } else if (block instanceof Block.Group group) {
            out.add(group.heading().value());
            group.blocks().forEach(inner -> collect(inner, out));
        }
    }
}
