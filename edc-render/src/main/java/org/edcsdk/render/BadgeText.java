package org.edcsdk.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;

/**
 * What is written on a badge. Nothing of the holder belongs here.
 *
 * @param issuer the issuer's name, on the arc
 * @param kind the kind of credential, for example {@code Micro-credential}
 * @param title the title of the credential
 * @param facts what the ribbon says, for example {@code 5 ECTS} and {@code EQF level 7}; may be empty
 * @param level the EQF level, 1 to 8, drawn as dots; 0 draws none
 */
record BadgeText(String issuer, String kind, String title, List<String> facts, int level) {

    static final int LEVELS = 8;

    BadgeText {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        facts = facts.stream().filter(fact -> !fact.isBlank()).toList();
        if (level < 0 || level > LEVELS) {
            throw new IllegalArgumentException("level must be 0 to " + LEVELS + ": " + level);
        }
    }

    /** What a view says of the credential alone: of the facts the credit points and the level, not the grade and not the date. */
    static BadgeText of(CredentialView view) {
        CertificateFacts certificate = view.certificate();
        String levelLabel = view.labels().text("certificate.level");
        int level = fact(certificate, levelLabel).filter(code -> code.matches("[1-8]")).map(Integer::parseInt).orElse(0);
        List<String> facts = new ArrayList<>();
        fact(certificate, view.labels().text("certificate.credits")).ifPresent(facts::add);
        if (level > 0) {
            facts.add(levelLabel + " " + level);
        }
        return new BadgeText(certificate.issuerName().value(), certificate.kind().value(), certificate.title().value(), facts, level);
    }

    private static Optional<String> fact(CertificateFacts certificate, String label) {
        return certificate.facts().stream().filter(fact -> fact.label().value().equals(label)).map(fact -> fact.value().value()).findFirst();
    }
}
