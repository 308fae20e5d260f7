package org.edcsdk.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as PDF writes them (ISO 32000-2, 7.9.4), down to the second. */
final class PdfDates {
    private static final Pattern FORM =
            Pattern.compile("D:(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:Z(?:00'?00'?)?|([+-])(\\d{2})'?(\\d{2})'?)");

    private PdfDates() {
    }

    static Optional<Instant> read(PdfValue value) {
        Matcher date = value instanceof PdfValue.Str text ? FORM.matcher(text.octets()) : FORM.matcher("");
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(number(date, 1), number(date, 2), number(date, 3), number(date, 4), number(date, 5), number(date, 6));
            int sign = "-".equals(date.group(7)) ? -1 : 1;
            ZoneOffset offset = date.group(7) == null ? ZoneOffset.UTC : ZoneOffset.ofHoursMinutes(sign * number(date, 8), sign * number(date, 9));
            return Optional.of(local.toInstant(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
