package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;

import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The corpus's sealed status lists as a credential of their sealer would look them up. */
class CorpusStatusListTest {
    private static final URI ADDRESS = URI.create("https://example.org/s");

    private static StatusLists lists(String file) {
        Bytes list = Corpus.read(Corpus.data("adversarial/jades").resolve(file));
        return new StatusLists((address, left) -> list, Corpus.judge(), VerificationLimits.withDefaults(), Sealed.NOW, Deadline.in(Duration.ofSeconds(60)));
    }

    @Test
    void entry94IsRevokedAndNoOther() throws Exception {
        StatusLists.Listed listed = lists("gen-status-list-ok-bit94-set.json").get(ADDRESS);
        assertThat(listed.purposes()).containsExactly("revocation");
        assertThat(listed.list().entries()).isEqualTo(131_072);
        assertThat(IntStream.range(0, 131_072).filter(listed.list()::set)).containsExactly(94);
    }

    @ParameterizedTest
    @CsvSource({"gen-status-list-gzip-bomb-200mb.json, STATUS_VERIFICATION_ERROR", "gen-status-list-no-multibase.json, MALFORMED_VALUE_ERROR"})
    void aListAgainstItsSpecificationIsRefusedByTheNameOfTheError(String file, String error) {
        assertThatThrownBy(() -> lists(file).get(ADDRESS)).isInstanceOf(RefusedException.class).hasMessageStartingWith(error);
    }
}
