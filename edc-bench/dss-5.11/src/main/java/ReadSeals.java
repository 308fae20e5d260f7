import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what DSS 5.11.1 reads in each sealed file of a folder, with the anchor and the revocation lists that lie there. */
public final class ReadSeals {
    private ReadSeals() {
    }

    /** Starts it; the argument is the folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        System.out.println("| file | signing time | signature value | level name | indication | errors and warnings |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ReadSeals::isSealed).sorted().collect(Collectors.toList())) {
                print(folder, file);
            }
        }
    }

    private static boolean isSealed(Path file) {
        return file.toString().endsWith(".jsonld") || file.toString().endsWith(".pdf");
    }

    private static void print(Path folder, Path file) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier(folder));
        validator.setLocale(Locale.ENGLISH);
        Reports reports = validator.validateDocument();
        SimpleReport report = reports.getSimpleReport();
        DiagnosticData data = reports.getDiagnosticData();
        for (SignatureWrapper signature : data.getSignatures()) {
            String id = signature.getId();
            boolean stamps = signature.getTimestampList().stream().allMatch(stamp -> stamp.isMessageImprintDataIntact() && stamp.isSignatureIntact());
            long archive = signature.getTimestampList().stream().filter(stamp -> stamp.getType() != TimestampType.SIGNATURE_TIMESTAMP).count();
            String value = (signature.isSignatureValid() ? "valid" : "NOT VALID") + ", " + signature.getTimestampList().size() + " time stamps"
                    + (archive > 0 ? " (" + archive + " archive)" : "") + (stamps ? "" : " NOT INTACT");
            String messages = Stream.of(report.getAdESValidationErrors(id), report.getAdESValidationWarnings(id)).flatMap(List::stream)
                    .map(message -> message.getValue()).collect(Collectors.joining(" "));
            System.out.println("| " + file.getFileName() + " | " + time(signature.getClaimedSigningTime()) + " | " + value + " | "
                    + report.getSignatureFormat(id) + " | " + report.getIndication(id)
                    + (report.getSubIndication(id) == null ? "" : " " + report.getSubIndication(id)) + " | " + messages + " |");
        }
    }

    private static String time(Date date) {
        return date == null ? "not read" : date.toInstant().toString();
    }

    private static CommonCertificateVerifier verifier(Path folder) {
        CertificateToken anchor = DSSUtils.loadCertificate(folder.resolve("anchor.pem").toFile());
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(anchor);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(crls(folder));
        verifier.addTrustedCertSources(trusted);
        return verifier;
    }

    private static ExternalResourcesCRLSource crls(Path folder) {
        try {
            return new ExternalResourcesCRLSource(Files.newInputStream(folder.resolve("root.crl")), Files.newInputStream(folder.resolve("seal-ca.crl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
