package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.JsonObject;

/** The elements of a prescribed form, each with what the credential has for it or the words that it has nothing. */
final class Elements {
    private final Values values;
    private final NodeView nodes;
    private final Shown shown;
    private final List<Block> blocks = new ArrayList<>();
    private boolean stated;

    Elements(Values values, NodeView nodes, Shown shown) {
        this.values = values;
        this.nodes = nodes;
        this.shown = shown;
    }

    /** What was collected, in its order: what follows a group is a group, or it would look like a part of that. */
    List<Block> blocks() {
        List<Block> ordered = new ArrayList<>();
        boolean grouped = false;
        for (Block block : blocks) {
            grouped |= block instanceof Block.Group;
            if (grouped && block instanceof Block.Field field) {
                ordered.add(new Block.Group(field.label(), field.values().stream().<Block>map(Block.Paragraph::new).toList()));
            } else if (grouped && block instanceof Block.Bullets bullets) {
                ordered.add(new Block.Group(bullets.label().orElseThrow(), List.of(new Block.Bullets(Optional.empty(), bullets.items()))));
            } else {
                ordered.add(block);
            }
        }
        return ordered;
    }

    /** What was collected, the groups behind all else. */
    List<Block> groupsLast() {
        return NodeView.groupsLast(blocks);
    }

    /** Whether any element had content. */
    boolean stated() {
        return stated;
    }

    /** Members of an object as blocks; they are not shown again elsewhere. */
    List<Block> take(Optional<JsonObject> node, String... terms) {
        List<Block> taken = new ArrayList<>();
        for (String term : terms) {
            node.ifPresent(object -> {
                taken.addAll(nodes.member(object, term));
                shown.member(object, term);
            });
        }
        return taken;
    }

    /** An element with these texts. */
    void element(Text label, Stream<Text> texts) {
        List<Text> said = texts.filter(text -> !text.value().isBlank()).distinct().toList();
        if (said.isEmpty()) {
            absent(label, List.of());
            return;
        }
        stated = true;
        blocks.add(new Block.Field(label, said, Optional.empty()));
    }

    /** An element that nothing is said of, with the reason where one is known; it does not count as content. */
    void absent(Text label, List<Text> reason) {
        blocks.add(new Block.Field(label, reason.isEmpty() ? List.of(values.label("absent.value")) : reason, Optional.empty()));
    }

    /** An element with what was taken: values, each behind its own label where there is more than one kind; lists and groups as they are. */
    void element(Text label, List<Block> taken) {
        element(label, taken, taken.stream().filter(Block.Field.class::isInstance).count() > 1);
    }

    /** The same, where the values' own labels are wanted in any case. */
    void labelled(Text label, List<Block> taken) {
        element(label, taken, true);
    }

    private void element(Text label, List<Block> taken, boolean labelled) {
        if (taken.isEmpty()) {
            element(label, Stream.empty());
            return;
        }
        stated = true;
        List<Text> texts = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block block : taken) {
            if (block instanceof Block.Field field) {
                field.values().forEach(text -> texts.add(labelled ? values.labelled(field.label(), text) : text));
            } else if (block instanceof Block.Bullets bullets) {
                others.add(new Block.Bullets(Optional.of(label), bullets.items()));
            } else {
                others.add(block);
            }
        }
        if (others.stream().anyMatch(block -> !(block instanceof Block.Bullets)) && others.stream().noneMatch(Block.Bullets.class::isInstance)) {
            List<Block> content = new ArrayList<>(texts.stream().distinct().<Block>map(Block.Paragraph::new).toList());
            content.addAll(others);
            blocks.add(new Block.Group(label, content));
            return;
        }
        if (!texts.isEmpty()) {
            Optional<String> link = taken.get(0) instanceof Block.Field field && texts.size() == 1 ? field.link() : Optional.empty();
            blocks.add(new Block.Field(label, texts.stream().distinct().toList(), link));
        }
        blocks.addAll(others);
    }
}
