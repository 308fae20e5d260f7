package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportCodesTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeIsListedWithWhatToDo(FindingCode code) throws IOException {
        String list = Files.readString(Path.of("..", "docs", "report-codes.md"));
        assertThat(list).contains("| `" + code + "` | " + code.description() + " | " + code.advice() + " |");
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckIsListedWithItsEuropassCheck(Check check) throws IOException {
        String list = Files.readString(Path.of("..", "docs", "report-codes.md"));
        assertThat(list).contains("`" + check + "`").contains("`" + check.europassCode() + "`");
    }
}
