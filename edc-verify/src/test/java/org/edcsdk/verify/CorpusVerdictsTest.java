package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestOrganisation;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shared inputs through the verifier: what their table expects against what a caller is told, and the table of both. */
class CorpusVerdictsTest {
    private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");
    private static final Path TABLE = Path.of("target", "corpus-table.tsv");
    private static final Set<CheckStatus> PLAIN = EnumSet.of(CheckStatus.PASSED, CheckStatus.SKIPPED);

    private record Told(Corpus.Case input, ValidationReport report) {
        String folder() {
            return input.file().getParent().getFileName().toString();
        }

        boolean passed() {
            return report.verdict() == Verdict.VALID || report.seals().stream().allMatch(seal -> seal.indication() == Indication.TOTAL_PASSED)
                    && !report.seals().isEmpty() && report.checks().stream().noneMatch(check -> check.status() == CheckStatus.FAILED);
        }

        /** VALID with no check but PASSED and SKIPPED; of a PDF that was changed, VALID at all. */
        boolean plain() {
            return report.verdict() == Verdict.VALID && (folder().equals("pdf-attacks")
                    || report.checks().stream().allMatch(check -> PLAIN.contains(check.status())));
        }

        boolean falseAlarm() {
            return report.seals().isEmpty() || report.seals().stream()
                    .anyMatch(seal -> !seal.intact() || seal.indication() == Indication.TOTAL_FAILED);
        }

        Set<SubIndication> named() {
            return Arrays.stream(SubIndication.values()).filter(each -> input.detail().matches("(?s).*\\b" + each + "\\b.*"))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubIndication.class)));
        }

        boolean namedWithOurs() {
            boolean own = input.detail().contains("own sub-code") && report.checks().stream()
                    .anyMatch(check -> check.check() == Check.LATER_CHANGE && check.code().isPresent());
            boolean passes = input.detail().contains("TOTAL_PASSED") && report.seals().stream()
                    .allMatch(seal -> seal.indication() == Indication.TOTAL_PASSED);
            return own || passes || report.seals().stream().anyMatch(seal -> seal.subIndication().filter(named()::contains).isPresent());
        }

        String findings() {
            return report.checks().stream().filter(check -> !PLAIN.contains(check.status()))
                    .map(check -> check.check() + ":" + check.status() + ":" + check.code().map(Enum::name).orElse("")).distinct()
                    .collect(Collectors.joining(" "));
        }
    }

    private static Verifier verifier() {
        Path pki = Corpus.data("adversarial/pki");
        return Verifier.builder().clock(Clock.fixed(AT, ZoneOffset.UTC)).timeout(Duration.ofSeconds(60))
                .trustAnchors(TrustAnchors.pem(Corpus.read(pki.resolve("root.pem")).toByteArray()))
                .crl(Corpus.read(pki.resolve("root.crl")).toByteArray()).crl(Corpus.read(pki.resolve("sub.crl")).toByteArray()).build();
    }

    private static List<Told> told() {
        Verifier verifier = verifier();
        return Stream.of("jades", "pdf-attacks").flatMap(folder -> Corpus.required(folder).stream())
                .map(each -> new Told(each, verifier.verify(each.octets()))).toList();
    }

    private static List<String> names(List<Told> all, java.util.function.Predicate<Told> wrong) {
        return all.stream().filter(wrong).map(each -> each.input() + " " + each.report().verdict() + " " + each.findings()).toList();
    }

    @Test
    void noneIsPassedThatMustBeRefusedNoneSuspiciousIsPlainAndNoIntactSealAlarms() throws IOException {
        List<Told> all = told();
        write(all);
        assertThat(names(all, each -> Set.of("BROKEN", "MALFORMED").contains(each.input().expected()) && each.passed())).isEmpty();
        assertThat(names(all, each -> each.input().expected().equals("SUSPICIOUS") && each.plain())).isEmpty();
        assertThat(names(all, each -> each.input().expected().equals("SUSPICIOUS") && each.report().checks().stream()
                .noneMatch(check -> !PLAIN.contains(check.status()) && check.check() != Check.PROFILE
                        && check.code().filter(FindingCode.NO_CREDENTIAL::equals).isEmpty()))).isEmpty();
        assertThat(names(all, each -> each.input().expected().equals("INTACT") && each.falseAlarm())).isEmpty();
        List<Told> named = all.stream().filter(each -> !each.named().isEmpty()).toList();
        List<String> other = names(named, each -> !each.namedWithOurs());
        assertThat(other.size()).as(String.join("\n", other)).isLessThanOrEqualTo(named.size() / 20);
    }

    // DSS's own answers stand in the corpus; beside ours they show what a caller of the library alone would be told.
    private static void write(List<Told> all) throws IOException {
        Map<Path, String> dss = new TreeMap<>();
        for (String folder : List.of("jades", "pdf-attacks")) {
            Path table = Corpus.data("adversarial/" + folder + "/expectations.tsv");
            for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t", -1);
                dss.put(table.resolveSibling(cells[0]), cells[cells.length - 1]);
            }
        }
        List<String> lines = new ArrayList<>(List.of("file\texpected\tverdict\tseals\tfindings\tDSS 6.4"));
        for (Told each : all) {
            String seals = each.report().seals().stream().map(seal -> seal.indication() + seal.subIndication().map(why -> "/" + why).orElse("")
                    + (seal.intact() ? " intact" : "")).collect(Collectors.joining(", "));
            lines.add(String.join("\t", each.input().name(), each.input().expected(), each.report().verdict().name(), seals, each.findings(),
                    dss.get(each.input().file())));
        }
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines, StandardCharsets.UTF_8);
    }

    /** Faults of the payload, each with the code that has to name it. */
    private static final Map<String, Set<FindingCode>> FAULTS = Map.ofEntries(
            Map.entry("gen-ld-context-file.json", Set.of(FindingCode.CONTEXT_REFUSED)),
            Map.entry("gen-ld-context-inline-null.json", Set.of(FindingCode.CONTEXT_REFUSED)),
            Map.entry("gen-ld-context-base.json", Set.of(FindingCode.CONTEXT_REFUSED)),
            Map.entry("gen-ld-undefined-term-nested.json", Set.of(FindingCode.UNKNOWN_TERM)),
            Map.entry("gen-ld-type-alias-at.json", Set.of(FindingCode.KEYWORD_REFUSED)),
            Map.entry("gen-ld-not-yet-valid.json", Set.of(FindingCode.NOT_YET_VALID)),
            Map.entry("gen-ld-status-unknown-type.json", Set.of(FindingCode.STATUS_UNRESOLVED)),
            Map.entry("gen-identity-orgid-differs.json", Set.of(FindingCode.ISSUER_MISMATCH)),
            Map.entry("gen-identity-bidi.json", Set.of(FindingCode.BIDI_CONTROL)),
            Map.entry("gen-html-1.json", Set.of(FindingCode.HTML_IN_TEXT)),
            Map.entry("gen-html-5.json", Set.of(FindingCode.HTML_IN_TEXT)),
            Map.entry("gen-bomb-number-1e999999999.json", Set.of(FindingCode.UNKNOWN_TERM)),
            Map.entry("gen-img-png-50000x1.json", Set.of(FindingCode.IMAGE_TOO_LARGE)),
            Map.entry("gen-img-svg-use-bomb.json", Set.of(FindingCode.IMAGE_TOO_LARGE)),
            Map.entry("gen-img-svg-xxe.json", Set.of(FindingCode.ACTIVE_CONTENT)));

    @TestFactory
    Stream<DynamicTest> aCredentialMadeCompleteAroundTheSameFaultIsJudgedTheSame() {
        TestPki pki = TestPki.create(Sealed.CLOCK);
        TestSeal seal = pki.issueSeal(SealRequest.standard().organisation(new TestOrganisation("Brugge Hogeschool", "BE", "VATBE-0987654312")));
        Verifier verifier = Sealed.trusting(pki).build();
        Stream<DynamicTest> sound = Stream.of(DynamicTest.dynamicTest("none", () -> assertThat(
                verifier.verify(Sealed.json(seal, complete("gen-ok-es384.json"))).verdict()).isEqualTo(Verdict.VALID)));
        return Stream.concat(sound, FAULTS.keySet().stream().sorted().map(name -> DynamicTest.dynamicTest(name, () -> {
            ValidationReport report = verifier.verify(Sealed.json(seal, complete(name)));
            assertThat(report.checks()).noneMatch(check -> check.check() == Check.PROFILE && check.status() == CheckStatus.FAILED);
            assertThat(report.checks()).as(report.checks().toString())
                    .anyMatch(check -> !PLAIN.contains(check.status()) && check.code().filter(FAULTS.get(name)::contains).isPresent());
        })));
    }

    // What the minimal payloads of the corpus lack: code lists of concepts, the schema and a page image.
    private static String complete(String name) throws Exception {
        Bytes file = Corpus.read(Corpus.data("adversarial/jades").resolve(name));
        String payload = Credentials.json(file.toUtf8String().replace('\'', '\u2019')).text("payload").orElseThrow();
        String authority = "http://publications.europa.eu/resource/authority/";
        String english = "{\"id\":\"" + authority + "language/ENG\",\"type\":\"Concept\",\"inScheme\":{\"id\":\"" + authority
                + "language\",\"type\":\"ConceptScheme\"}}";
        String listed = payload.replaceAll("authority/(country|language|file-type)/([A-Z]+)\",\"type\":\"Concept\"}",
                "authority/$1/$2\",\"type\":\"Concept\",\"inScheme\":{\"id\":\"" + authority + "$1\",\"type\":\"ConceptScheme\"}}")
                .replaceAll("snb/encoding/6146cde7dd\",\"type\":\"Concept\"}", "snb/encoding/6146cde7dd\",\"type\":\"Concept\",\"inScheme\":"
                        + "{\"id\":\"http://data.europa.eu/snb/encoding/25831c2\",\"type\":\"ConceptScheme\"}}")
                .replace("\"notation\":\"VATBE-0999999999\"}", "\"notation\":\"VATBE-0999999999\",\"spatial\":{\"id\":\"" + authority
                        + "country/BEL\",\"type\":\"Concept\",\"inScheme\":{\"id\":\"" + authority + "country\",\"type\":\"ConceptScheme\"}}}")
                .replace("\"type\":\"IndividualDisplay\"", "\"type\":\"IndividualDisplay\",\"language\":" + english)
                .replace("\"type\":\"DisplayDetail\"", "\"type\":\"DisplayDetail\",\"page\":1");
        String display = Sealed.credential().replaceAll("(?s).*(\"individualDisplay\":.*)},\"credentialSchema\".*", "$1");
        String more = listed.contains("individualDisplay") ? "" : display + ",";
        more += listed.contains("\"primaryLanguage\"") ? "" : "\"primaryLanguage\":" + english + ",\"language\":" + english + ",";
        more += listed.contains("\"title\":{\"en\":\"Diploma") || listed.contains("\"displayParameter\":{\"title\"") ? "" : "\"title\":{\"en\":\"Diploma\"},";
        if (!listed.contains("\"hasClaim\"")) {
            String sound = complete("gen-ok-es384.json");
            String claim = sound.substring(sound.indexOf("\"hasClaim\""), sound.length() - 2);
            listed = listed.replace("\"credentialSubject\":{", "\"credentialSubject\":{" + claim + ",");
        }
        return listed.replaceFirst("\"displayParameter\":\\{", java.util.regex.Matcher.quoteReplacement("\"displayParameter\":{" + more))
                .replaceFirst("\"issuanceDate\":", "\"credentialSchema\":{\"id\":\"http://data.europa.eu/snb/model/ap/edc-generic-full\","
                        + "\"type\":\"ShaclValidator2017\"},\"issuanceDate\":");
    }
}
