package org.edcsdk.verify.page;

import java.time.Instant;
import java.util.Optional;
import org.edcsdk.verify.Indication;
import org.edcsdk.verify.ListedService;
import org.edcsdk.verify.SealReport;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.view.Labels;

/** Who sealed, and how well that is known. */
final class SealsPart {
    private final Html html;
    private final Labels labels;

    SealsPart(Html html, Labels labels) {
        this.html = html;
        this.labels = labels;
    }

    void write(ValidationReport report) {
        html.element("h3", labels.label("report.seals"));
        if (report.seals().isEmpty()) {
            html.element("p", labels.label("report.noSeal"));
        }
        report.seals().forEach(this::card);
    }

    private void card(SealReport seal) {
        html.open("div", "class", "card");
        html.element("p", seal.organisation().or(seal::subject).orElse(labels.text("report.unknownSealer")), "class", "name");
        html.open("dl");
        fact("identifier", seal.organizationIdentifier());
        fact("seal", Optional.of(labels.text("report.indication." + seal.indication()) + ", " + labels.text(seal.intact() ? "report.intact" : "report.notIntact")));
        fact("qualification", Optional.of(labels.text("report.qualification." + seal.qualification())));
        seal.listedService().ifPresent(this::listed);
        moment("claimedTime", seal.claimedTime());
        // Without a time stamp the best time is that of the validation, which proves nothing.
        moment("provedTime", seal.bestTime().filter(time -> seal.timestamped()));
        fact("timestamp", seal.qualifiedTimestamp().map(qualified -> labels.text(qualified ? "report.timestamp.qualified" : "report.timestamp.notQualified")));
        moment("proofUntil", seal.proofUntil());
        fact("form", Optional.of(seal.format().label() + seal.level().map(level -> ", " + level).orElse("")));
        html.close();
        if (seal.indication() != Indication.TOTAL_PASSED) {
            html.element("p", labels.label("report.unconfirmedSealer"), "class", "hint");
        }
        html.close();
    }

    private void listed(ListedService service) {
        fact("provider", Optional.of(service.provider() + ", " + service.service()));
        fact("list", Optional.of(labels.fill("report.list", service.territory(), Integer.toString(service.listSequenceNumber())).value()));
        fact("listStatus", Optional.of(labels.fill("report.listStatus", status(service.statusAtIssuance()), status(service.statusAtBestTime())).value()));
    }

    // Statuses of earlier times (TS 119 612, annex D) stand as the list spells them.
    private String status(Optional<String> status) {
        return switch (status.orElse("")) {
            case "" -> labels.text("report.listStatus.none");
            case "granted", "withdrawn" -> labels.text("report.listStatus." + status.get());
            default -> status.get();
        };
    }

    private void fact(String key, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> html.open("div").element("dt", labels.label("report.field." + key)).element("dd", text).close());
    }

    private void moment(String key, Optional<Instant> moment) {
        moment.ifPresent(time -> html.open("div").element("dt", labels.label("report.field." + key)).open("dd")
                .element("time", labels.moment(time), "datetime", time.toString()).close().close());
    }
}
