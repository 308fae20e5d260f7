package org.edcsdk.cli;

import java.util.Optional;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.DocumentKind;
import org.edcsdk.verify.ListedService;
import org.edcsdk.verify.SealReport;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.view.Labels;

/** The report's constants in plain words. */
final class Words {
    private static final Labels LABELS = Labels.of("en");

    private Words() {
    }

    static String name(Check check) {
        return LABELS.text("report.check." + check);
    }

    static String name(DocumentKind kind) {
        return LABELS.text("report.kind." + kind);
    }

    /** The provider of a seal certificate as a trusted list names it. */
    static String listed(ListedService service) {
        return service.provider() + ", " + service.service() + ": " + service.statusAtIssuance().orElse("not listed") + " when the certificate was issued, "
                + service.statusAtBestTime().orElse("not listed") + " at the seal's best time (list of " + service.territory() + ", issue "
                + service.listSequenceNumber() + ")";
    }

    /** The first seal on one line; a document without one says so. */
    static String sealLine(ValidationReport report) {
        Optional<SealReport> first = report.seals().stream().findFirst();
        return first.map(Words::sealLine).orElse("no seal");
    }

    static String sealLine(SealReport seal) {
        return seal.format().label() + " " + seal.level().map(Enum::name).orElse("without a baseline level") + ", " + seal.indication()
                + seal.subIndication().map(reason -> " / " + reason).orElse("") + (seal.intact() ? ", intact" : ", not intact");
    }

    /** Who sealed, as the certificate says. */
    static Optional<String> owner(SealReport seal) {
        return seal.organisation().or(seal::subject)
                .map(name -> name + seal.organizationIdentifier().map(id -> ", " + id).orElse(""));
    }
}
