package org.edcsdk.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edcsdk.model.MediaObject;

/**
 * What stands on the certificate page.
 *
 * @param issuerName the awarding body; the issuer where none is named
 * @param kind what kind of credential it is
 * @param title the title
 * @param lead the words above the holder's name
 * @param holderName the holder's name
 * @param statement the words below the name, a paragraph each
 * @param facts up to four facts, such as credit points, level, grade, date
 * @param logo the awarding body's logo, else the issuer's
 */
public record CertificateFacts(Text issuerName, Text kind, Text title, Text lead, Text holderName, List<Text> statement, List<Fact> facts,
        Optional<MediaObject> logo) {
    /** Copies the lists. */
    public CertificateFacts {
        Objects.requireNonNull(issuerName, "issuerName");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(holderName, "holderName");
        statement = List.copyOf(statement);
        facts = List.copyOf(facts);
        Objects.requireNonNull(logo, "logo");
    }
}
