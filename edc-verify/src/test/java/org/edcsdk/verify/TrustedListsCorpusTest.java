package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The real lists of the shared data, each with the signer that it names itself, at the day after it was issued: the verdict of its table. */
class TrustedListsCorpusTest {
    private static final Pattern SIGNER = Pattern.compile("<(?:\\w+:)?KeyInfo[\\s\\S]*?X509Certificate>([^<]*)<");
    // The first is the list's own, those after it are of lists that it points to.
    private static final Pattern TYPE = Pattern.compile("TSLType>[^<]*/([^/<]*)<");
    private static final Pattern ISSUED = Pattern.compile("ListIssueDateTime>([^<]*)<");

    @TestFactory
    Stream<DynamicTest> isJudgedAsTheTableSays() throws Exception {
        Path folder = Corpus.data("adversarial/tl");
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("expectations.tsv")).subList(1, Files.readAllLines(folder.resolve("expectations.tsv")).size())) {
            expected.put(line.split("\t")[0], line.split("\t")[2]);
        }
        assertThat(expected).hasSize(8);
        return expected.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Optional<TrustedListProblem> problem = problem(Bytes.of(Files.readAllBytes(folder.resolve(entry.getKey()))));
            if (entry.getValue().equals("INTACT")) {
                assertThat(problem).isEmpty();
            } else {
                assertThat(problem).isPresent();
            }
        }));
    }

    private static Optional<TrustedListProblem> problem(Bytes list) throws Exception {
        String xml = new String(list.toByteArray(), StandardCharsets.UTF_8);
        Matcher issued = ISSUED.matcher(xml);
        Instant at = issued.find() ? Instant.parse(issued.group(1)).plus(Duration.ofDays(1)) : Sealed.NOW;
        TrustedLists.Builder lists = TrustedLists.builder().clock(Clock.fixed(at, ZoneOffset.UTC));
        List<X509Certificate> signers = List.of(signer(xml));
        Matcher type = TYPE.matcher(xml);
        if (type.find() && type.group(1).equals("EUlistofthelists")) {
            lists.listOfLists(list, signers);
        } else {
            lists.list(list).signers(signers);
        }
        return lists.build().states(at).get(0).problem();
    }

    private static X509Certificate signer(String xml) throws Exception {
        Matcher found = SIGNER.matcher(xml.substring(Math.max(0, xml.lastIndexOf("Signature "))));
        Matcher whole = found.find() ? found : SIGNER.matcher(xml);
        if (whole != found && !whole.find()) {
            return TestPki.create(Sealed.CLOCK).anchor();
        }
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Base64.getMimeDecoder().decode(whole.group(1))));
    }
}
