package org.edcsdk.verify;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.json.JsonException;
import org.edcsdk.jsonld.CredentialReadException;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLdProcessingException;
import org.edcsdk.jsonld.JsonLdProcessor;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.testkit.TestTrustedLists;

/** Entry points for hostile octets: what must hold whatever they are, and octets to begin with. */
enum FuzzTarget {
    /** Whole JSON documents, sealed or not. */
    JWS {
        @Override
        List<byte[]> seeds() {
            return FuzzTarget.sealedJson();
        }

        @Override
        void run(byte[] octets) {
            examined(octets);
        }
    },
    /** Protected headers beside a value that belongs to another one. */
    HEADER {
        @Override
        List<byte[]> seeds() {
            return Stream.of(Jws.header(Jws.TIME), Jws.header(",\"sigT\":\"2026-06-30T08:00:05Z\",\"b64\":false,\"crit\":[\"b64\",\"sigT\"]"),
                    "{\"alg\":\"none\"}", Jws.header(",\"crit\":[\"alg\",1]"), Jws.header(",\"sigD\":{}")).map(FuzzTarget::utf8).toList();
        }

        @Override
        void run(byte[] octets) {
            ExaminedDocument document = examined(utf8(Jws.general(Jws.PAYLOAD, "{\"protected\":\"" + Jws.url(octets) + "\",\"signature\":\"" + VALUE + "\"}")));
            demand(Arrays.equals(octets, utf8(HEADER_OF_VALUE)) || document.seals().stream().noneMatch(ExaminedSeal::intact), "another header is intact");
        }
    },
    /** JSON texts, beside another parser. */
    JSON {
        @Override
        List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>(corpus("json"));
            seeds.add(utf8(Sealed.credential()));
            return seeds;
        }

        @Override
        void run(byte[] octets) {
            String text = strictUtf8(octets);
            boolean ours = true;
            try {
                Json.parse(Bytes.of(octets), LIMITS);
            } catch (JsonReadException e) {
                ours = false;
            }
            demand(!ours || text != null, "octets that are no UTF-8 were read");
            demand(!ours || otherReads(text), "a text was read that another parser refuses");
        }
    },
    /** Credentials into JSON-LD. */
    EXPANSION {
        @Override
        List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>(corpus("json-ld-negative"));
            seeds.add(utf8(Sealed.credential()));
            return seeds;
        }

        @Override
        void run(byte[] octets) {
            try {
                JsonLdProcessor.withDefaults().expand(Bytes.of(octets));
            } catch (CredentialReadException | JsonLdProcessingException e) {
                demand(e.getMessage() != null, "a refusal says why");
            }
        }
    },
    /** Whole PDFs. */
    PDF {
        @Override
        List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>(corpus("pdf-attacks").stream().filter(octets -> octets.length < 60_000).toList());
            seeds.add(SEALED_PDF);
            return seeds;
        }

        @Override
        void run(byte[] octets) {
            examined(octets);
        }
    },
    /** Octets behind a sealed PDF. */
    PDF_UPDATE {
        @Override
        List<byte[]> seeds() {
            PdfUpdate update = new PdfUpdate(SEALED_PDF);
            return Stream.of(update.bytes(), update.object(update.size(), "<<>>").bytes(), update.object(update.root(), "<</Type/Catalog>>").bytes(),
                    update.object(1, PdfUpdate.stream("", "q Q")).bytes()).map(octets -> Arrays.copyOfRange(octets, SEALED_PDF.length, octets.length)).toList();
        }

        @Override
        void run(byte[] octets) {
            byte[] longer = Arrays.copyOf(SEALED_PDF, SEALED_PDF.length + octets.length);
            System.arraycopy(octets, 0, longer, SEALED_PDF.length, octets.length);
            ExaminedDocument document = examined(longer);
            boolean refused = document.results().stream().anyMatch(result -> result.status() == CheckStatus.FAILED);
            String tail = new String(octets, StandardCharsets.ISO_8859_1);
            demand(refused || !tail.contains(" obj") || tail.contains("/DSS") || tail.contains("/DocTimeStamp") || tail.contains("xref"),
                    "an update was accepted that is none");
        }
    },
    /** CMS of a seal, and time stamp tokens. */
    CMS {
        @Override
        List<byte[]> seeds() {
            ExaminedDocument document = examined(SEALED_PDF);
            List<Long> range = document.seals().get(0).byteRange();
            String hex = new String(SEALED_PDF, (int) (range.get(1) + 1), (int) (range.get(2) - range.get(1) - 2), StandardCharsets.ISO_8859_1);
            byte[] cms = CmsSeal.withoutPadding(java.util.HexFormat.of().parseHex(hex), VerificationLimits.withDefaults());
            return List.of(cms, SealedPdfs.token(PKI.pki(), new byte[32]));
        }

        @Override
        void run(byte[] octets) {
            VerificationLimits limits = VerificationLimits.withDefaults();
            CmsSeal seal = CmsSeal.read(octets, new byte[] {1}, "field", limits);
            demand(!seal.intact(), "a CMS over other octets is intact");
            try {
                TimestampToken.check(octets, new byte[] {1}, "", limits);
                throw new AssertionError("a time stamp over other octets holds");
            } catch (RefusedException e) {
                demand(e.getMessage() != null, "a refusal says why");
            }
        }
    },
    /** Metadata in XML. */
    METADATA {
        @Override
        List<byte[]> seeds() {
            return corpus("xml");
        }

        @Override
        void run(byte[] octets) {
            String xml = new String(octets, StandardCharsets.ISO_8859_1);
            String pdf = PdfStructureTest.pdf("<</Type/Catalog/Pages 2 0 R/Metadata 3 0 R>>", "<</Type/Pages/Kids[]/Count 0>>",
                    "<</Type/Metadata/Subtype/XML/Length " + xml.length() + ">>\nstream\n" + xml + "\nendstream");
            examined(pdf.getBytes(StandardCharsets.ISO_8859_1));
        }
    },
    /** SVG images: what is called a drawing holds no script for any reader of XML. */
    SVG {
        @Override
        List<byte[]> seeds() {
            return Stream.of("<svg xmlns='http://www.w3.org/2000/svg'><a href='#b'><rect style='fill:url(#x)' onclick='a'/></a></svg>",
                    "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg><style>a{b:c}</style>&a;</svg>",
                    "<svg><!-- a --><script><![CDATA[x]]></script><image href='data:image/png;base64,AA=='/></svg>").map(FuzzTarget::utf8).toList();
        }

        @Override
        void run(byte[] octets) {
            boolean active = new MediaScan(octets).activeSvg();
            String text = new String(octets, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
            demand(active || !SCRIPT.matcher(text).find() || text.contains("<!--") || text.contains("<![cdata["), "a script was overlooked");
            demand(active || !text.contains("<!doctype") || text.contains("<!--") || text.contains("<![cdata["), "a document type was overlooked");
        }
    },
    /** Headers of images. */
    IMAGE {
        @Override
        List<byte[]> seeds() {
            return List.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 9, 0, 0, 0, 9},
                    new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 0, 0, (byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 0},
                    utf8("GIF89a12345678"), utf8("RIFF1234WEBPVP8 "));
        }

        @Override
        void run(byte[] octets) {
            MediaScan scan = new MediaScan(octets);
            scan.size().ifPresent(size -> demand(size.width() >= 0 && size.height() >= 0, "a size is negative"));
        }
    },
    /** Trusted lists: whatever is accepted says what the signed one says. */
    LIST {
        @Override
        List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>(corpus("tl"));
            seeds.add(LISTS.trustedList());
            seeds.add(LISTS.listOfLists());
            return seeds;
        }

        @Override
        void run(byte[] octets) {
            TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).listOfLists(Bytes.of(LISTS.listOfLists()), List.of(LISTS.listOfListsSigner()))
                    .list(Bytes.of(octets)).build();
            for (TrustedListState state : lists.states(Sealed.NOW)) {
                boolean genuine = state.listOfLists() || state.anchors() == 2 && state.territory().equals(java.util.Optional.of(LISTS.territory()))
                        && state.sequenceNumber().equals(java.util.Optional.of(1));
                demand(state.problem().isPresent() || genuine, "another list is trusted");
            }
        }
    };

    private static final Pattern SCRIPT = Pattern.compile("<script[\\s/>]");
    private static final JsonLimits LIMITS = VerificationLimits.withDefaults().json();
    private static final String HEADER_OF_VALUE = Jws.header(Jws.TIME);
    private static final String VALUE = Jws.value(HEADER_OF_VALUE, Jws.PAYLOAD);
    private static final SealedLevels PKI = new SealedLevels();
    private static final TestTrustedLists LISTS = PKI.pki().lists();
    private static final byte[] SEALED_PDF = sealedPdf();

    private static byte[] sealedPdf() {
        try {
            return PKI.pdf(SealLevel.BASELINE_B);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> sealedJson() {
        try {
            List<byte[]> seeds = new ArrayList<>(corpus("jades").stream().filter(octets -> octets.length < 60_000).toList());
            for (SealLevel level : SealLevel.values()) {
                seeds.add(PKI.json(level));
            }
            return seeds;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Octets to begin with, from the shared inputs where they are; never none. */
    abstract List<byte[]> seeds();

    /** Throws where something does not hold; any exception but the deadline's is a finding. */
    abstract void run(byte[] octets);

    List<byte[]> allSeeds() {
        List<byte[]> all = new ArrayList<>(seeds());
        all.add(new byte[0]);
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> corpus(String folder) {
        Path path = Path.of("../../shared/data/adversarial").resolve(folder);
        if (!java.nio.file.Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = java.nio.file.Files.walk(path)) {
            return files.filter(java.nio.file.Files::isRegularFile).filter(file -> !file.toString().endsWith(".tsv")).sorted()
                    .map(file -> Corpus.read(file).toByteArray()).filter(octets -> octets.length < 200_000).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExaminedDocument examined(byte[] octets) {
        try {
            return DocumentReader.examine(Bytes.of(octets), VerificationLimits.withDefaults(), Deadline.in(Duration.ofSeconds(30)));
        } catch (DeadlineException e) {
            throw new AssertionError("30 seconds were not enough", e);
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static String strictUtf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean otherReads(String text) {
        try (var parser = jakarta.json.Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
            return true;
        } catch (JsonException | IllegalStateException e) {
            return false;
        }
    }
}
