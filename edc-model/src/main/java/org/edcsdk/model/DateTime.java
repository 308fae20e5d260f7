package org.edcsdk.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A date and time as the credential spells it (xsd:dateTime). Reading keeps the spelling, right or wrong.
 *
 * @param text the spelling
 */
public record DateTime(String text) {
    /** Refuses a missing value. */
    public DateTime {
        Objects.requireNonNull(text, "text");
    }

    static DateTime of(String text) {
        return new DateTime(text);
    }

    /**
     * A moment in UTC, cut to seconds as the format writes it.
     *
     * @param moment the moment
     * @return for example {@code 2026-07-01T00:00:00Z}
     */
    public static DateTime of(Instant moment) {
        return new DateTime(DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS)));
    }

    /**
     * A calendar date, as midnight UTC.
     *
     * @param date the date
     * @return for example {@code 1999-10-02T00:00:00Z}
     */
    public static DateTime of(LocalDate date) {
        return of(date.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** The moment; without a zone it is read as UTC, and nothing where the spelling is no xsd:dateTime. */
    public Optional<Instant> toInstant() {
        return parse().map(OffsetDateTime::toInstant);
    }

    /** The calendar date in the offset as written. */
    public Optional<LocalDate> date() {
        return parse().map(OffsetDateTime::toLocalDate);
    }

    private Optional<OffsetDateTime> parse() {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException zoned) {
            try {
                return Optional.of(LocalDateTime.parse(text).atOffset(ZoneOffset.UTC));
            } catch (DateTimeException local) {
                return Optional.empty();
            }
        }
    }

    /** The spelling. */
    @Override
    public String toString() {
        return text;
    }
}
