package org.edcsdk.seal;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.CharacterCodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.edcsdk.dss.internal.AsciiJson;
import org.edcsdk.dss.internal.DssSetup;
import org.edcsdk.dss.internal.OfflineTrust;
import org.edcsdk.dss.internal.PdfFactories;
import org.edcsdk.testkit.TestPki;

/** The EU DSS library as a second opinion about what was sealed: it is not used to write JAdES. */
final class Oracle {

    private Oracle() {
    }

    /** What DSS says of the only seal in a document. */
    record Opinion(Indication indication, SignatureLevel format, List<String> errors) {
    }

    static Opinion of(SealedDocument sealed, TestPki pki) {
        return of(sealed, List.of(Fixtures.RSA.anchor(), pki.anchor()), crls(pki), Fixtures.NOW.plusSeconds(60));
    }

    /** What DSS says with these anchors and lists at a time. */
    static Opinion of(SealedDocument sealed, List<X509Certificate> anchors, List<byte[]> crls, Instant at) {
        SignedDocumentValidator validator = sealed instanceof SealedJson ? json(sealed) : pdf(sealed);
        CommonCertificateVerifier verifier = OfflineTrust.verifier(anchors, crls);
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(at));
        validator.setLocale(Locale.ENGLISH);
        Reports reports = validator.validateDocument();
        SimpleReport report = reports.getSimpleReport();
        String id = report.getFirstSignatureId();
        if (id == null) {
            return new Opinion(null, null, List.of("no signature found"));
        }
        return new Opinion(report.getIndication(id), report.getSignatureFormat(id),
                report.getAdESValidationErrors(id).stream().map(message -> message.getValue()).toList());
    }

    private static List<byte[]> crls(TestPki pki) {
        return Stream.concat(Fixtures.RSA.crls().stream(), pki.crls().stream()).toList();
    }

    static SignedDocumentValidator json(SealedDocument sealed) {
        DssSetup.jades();
        try {
            return SignedDocumentValidator.fromDocument(new InMemoryDocument(AsciiJson.of(sealed.octets().toByteArray())));
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static SignedDocumentValidator pdf(SealedDocument sealed) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(sealed.octets().toByteArray()));
        validator.setPdfObjFactory(PdfFactories.withoutVisualComparison());
        return validator;
    }
}
