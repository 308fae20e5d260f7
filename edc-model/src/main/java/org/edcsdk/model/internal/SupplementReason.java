package org.edcsdk.model.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note that says why a section or part of the diploma supplement stays empty.
 *
 * @param number the section or part, such as 2.4 or 8
 * @param text the words without the number
 */
public record SupplementReason(String number, String text) {
    private static final String PART = "(?:section\\s+)?([1-8](?:\\.[1-6])?)";
    private static final Pattern SUBJECT = Pattern.compile(PART + "(?:[^\\w.].*|\\.\\s.*|\\.)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    // "5 weeks" and "2.5 ECTS" explain nothing; a mark behind the number tells them apart.
    private static final Pattern TEXT = Pattern.compile(PART + "(?:\\s*[:)\u2013]|\\.(?!\\d))(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The number at the beginning of a label or the notation of a note's subject. */
    public static Optional<String> ofSubject(String subject) {
        Matcher matcher = SUBJECT.matcher(subject.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The text of a note where it begins with a number and a mark, as in {@code 5.2: …}. */
    public static Optional<SupplementReason> ofText(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches() ? Optional.of(new SupplementReason(matcher.group(1), matcher.group(2).strip())) : Optional.empty();
    }
}
