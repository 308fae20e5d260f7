package org.edcsdk.render;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

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
        issuer = line(issuer);
        kind = line(kind);
        title = line(title);
        facts = facts.stream().map(BadgeText::line).filter(fact -> !fact.isEmpty()).toList();
        if (level < 0 || level > LEVELS) {
            throw new IllegalArgumentException("level must be 0 to " + LEVELS + ": " + level);
        }
    }

    /** NFC, and white space as single spaces, because line ends and tabs of the data have no meaning here. A no-break space stays. */
    private static String line(String text) {
        String composed = Normalizer.normalize(Objects.requireNonNull(text, "text"), Normalizer.Form.NFC);
        return composed.replaceAll("[\\t-\\r\\x20\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
