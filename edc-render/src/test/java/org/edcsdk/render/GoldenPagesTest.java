package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.edcsdk.model.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text, its place and size, and the structure tree of pages that were looked at and found good. A change of the layout is looked at again, then the masters
 * are written anew with {@code -Dedcsdk.golden=write}.
 */
class GoldenPagesTest {
    private static final Path MASTERS = Path.of("src/test/resources/golden");
    private static final Pattern PLACED = Pattern.compile("(\\d+) (\\d+) (\\d+) \\| (.*)");
    // Points; another release of the library may round otherwise.
    private static final int TOLERANCE = 1;

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("classic", Theme.classic(), Pages.microCredential(Optional.empty())),
                arguments("modern", Theme.modern(), Pages.microCredential(Optional.empty())),
                arguments("scholar", Theme.scholar(), Pages.microCredential(Optional.empty())),
                arguments("transcript", Theme.classic(), Pages.transcript(40)),
                arguments("diploma-supplement", Theme.modern(), Pages.diplomaSupplement()),
                arguments("greek-bulgarian", Theme.scholar(), Pages.greekAndBulgarian()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void looksAsItsMaster(String name, Theme theme, PageContent content) throws Exception {
        Bytes pdf = PdfRenderer.builder().theme(theme).build().render(content, Pages.ID, Pages.PAYLOAD, Pages.EVERYTHING, Pages.CREATED).octets();
        List<String> lines = described(pdf);
        if ("write".equals(System.getProperty("edcsdk.golden"))) {
            Files.write(MASTERS.resolve(name + ".txt"), lines);
        }
        List<String> master = master(name);
        assertThat(lines).hasSameSizeAs(master);
        for (int i = 0; i < lines.size(); i++) {
            if (!near(lines.get(i), master.get(i))) {
                assertThat(lines.get(i)).as("line %d", i + 1).isEqualTo(master.get(i));
            }
        }
    }

    private static List<String> master(String name) throws IOException {
        try (InputStream in = GoldenPagesTest.class.getResourceAsStream("/golden/" + name + ".txt")) {
            return in == null ? Files.readAllLines(MASTERS.resolve(name + ".txt")) : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static boolean near(String line, String master) {
        Matcher mine = PLACED.matcher(line);
        Matcher theirs = PLACED.matcher(master);
        if (!mine.matches() || !theirs.matches()) {
            return line.equals(master);
        }
        boolean near = mine.group(4).equals(theirs.group(4));
        for (int i = 1; i <= 3; i++) {
            near &= Math.abs(Integer.parseInt(mine.group(i)) - Integer.parseInt(theirs.group(i))) <= TOLERANCE;
        }
        return near;
    }

    private static List<String> described(Bytes octets) throws IOException {
        List<String> lines = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(octets.toByteArray())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                lines.add("page " + page + ": " + Math.round(pdf.getPage(page - 1).getMediaBox().getWidth()) + " x "
                        + Math.round(pdf.getPage(page - 1).getMediaBox().getHeight()));
                new Placed(lines).on(pdf, page);
            }
            lines.add("structure");
            describe(pdf.getDocumentCatalog().getStructureTreeRoot(), 1, lines);
        }
        return lines;
    }

    private static void describe(PDStructureNode node, int depth, List<String> lines) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                lines.add(" ".repeat(depth) + element.getStructureType() + (element.getLanguage() == null ? "" : " " + element.getLanguage())
                        + (element.getAlternateDescription() == null ? "" : " alt: " + element.getAlternateDescription()));
                describe(element, depth + 1, lines);
            }
        }
    }

    /** Lines of text with left, top and size in points. */
    private static final class Placed extends PDFTextStripper {
        private final List<String> lines;

        Placed(List<String> lines) throws IOException {
            this.lines = lines;
            setSortByPosition(false);
        }

        void on(PDDocument pdf, int page) throws IOException {
            setStartPage(page);
            setEndPage(page);
            getText(pdf);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.get(0);
            lines.add(String.format(Locale.ROOT, "%d %d %d | %s", Math.round(first.getXDirAdj()), Math.round(first.getYDirAdj()),
                    Math.round(first.getFontSizeInPt()), text.strip()));
        }
    }
}
