package org.edcsdk.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates as credentials write them: xsd:dateTime. */
final class Dates {
    private Dates() {
    }

    /** The instant of a date-time; one without a zone is UTC, as the reference implementation reads it. Empty for anything else. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return withoutZone(text);
        }
    }

    private static Optional<Instant> withoutZone(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
