package org.edcsdk.view;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in the writing of a language and with words that agree with them. */
final class Numbers {
    // Longer ones are no quantities, and cost time to read.
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(?:\\.\\d{1,9})?");
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);
    private static final long KILO = 1000;

    private final Labels labels;

    Numbers(Labels labels) {
        this.labels = labels;
    }

    /** The number that a text is, written without sign, exponent or grouping. */
    static Optional<BigDecimal> parse(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** With the decimals as they are; groups from 10 000 on, because 1.500 is another number elsewhere. */
    String format(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(labels.locale());
        format.setGroupingUsed(number.compareTo(GROUPED_FROM) >= 0);
        int decimals = Math.max(0, number.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        // The narrow form of the space that does not break is in few fonts.
        return format.format(number).replace('\u202F', '\u00A0');
    }

    /** The form of a plural label that agrees with the number, filled with it. */
    Text counted(String key, BigDecimal number, String... more) {
        return labels.plural(key, number, format(number), more);
    }

    /** A share in per cent; the text itself where it is no number. */
    Text percent(String text) {
        return parse(text).map(number -> labels.fill("percent", format(number))).orElse(Text.neutral(text));
    }

    /** The size of a file. */
    Text size(long bytes) {
        if (bytes < KILO) {
            return labels.fill("size.bytes", format(BigDecimal.valueOf(bytes)));
        }
        boolean large = bytes >= KILO * KILO;
        BigDecimal tenths = BigDecimal.valueOf(large ? bytes / (KILO * 100) : bytes / KILO * 10, 1);
        return labels.fill(large ? "size.megabytes" : "size.kilobytes", format(large ? tenths : tenths.setScale(0)));
    }
}
