package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void textIsBrokenBetweenWords() {
        assertThat(Columns.wrap("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void wordThatIsTooLongStaysWholeSoThatItCanBeCopied() {
        assertThat(Columns.wrap("see https://example.org/path", 8)).containsExactly("see", "https://example.org/path");
    }

    @Test
    void combiningAccentTakesNoPlace() {
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void tableGivesWayInItsWidestColumnAndKeepsWordsWhole() {
        List<List<String>> rows = List.of(List.of("Code", "Title"), List.of("MA1", "Calculus of finite differences"));
        assertThat(Columns.table(rows, 20, 2)).allSatisfy(line -> assertThat(line.stripTrailing().length()).isLessThanOrEqualTo(20))
                .anyMatch(line -> line.startsWith("MA1   Calculus"));
    }
}
