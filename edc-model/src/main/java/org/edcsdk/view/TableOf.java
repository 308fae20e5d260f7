package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table in the making: cells may be missing, and columns without any cell are left out. */
final class TableOf {
    private static final Text NONE = Text.neutral("");

    private final List<Text> head;
    private final List<List<Text>> rows = new ArrayList<>();

    TableOf(List<Text> head) {
        this.head = head;
    }

    void row(List<Optional<Text>> cells) {
        rows.add(cells.stream().map(cell -> cell.orElse(NONE)).toList());
    }

    Optional<Block> block() {
        List<Integer> used = IntStream.range(0, head.size()).filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(NONE))).boxed().toList();
        if (used.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Table(used.stream().map(head::get).toList(), rows.stream().map(row -> used.stream().map(row::get).toList()).toList()));
    }
}
