package org.edcsdk.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.edcsdk.model.Bytes;

/**
 * The looks of a certificate: colours, paper, ornament, lettering, pictures, signatories, texts and the target of its QR code. Colours of text keep
 * a contrast of at least 4.5 to 1 on their grounds (WCAG 2.1, 1.4.3), or the theme is refused. Immutable and thread safe.
 */
public final class Theme {

    /** How the certificate page lies; the supplement is always portrait. */
    public enum Orientation {
        /** A4, 842 by 595 pt. */
        LANDSCAPE,
        /** A4, 595 by 842 pt. */
        PORTRAIT
    }

    /** What surrounds the text. */
    public enum Ornament {
        /** A border woven of fine waves, with a pale rosette behind the text, as on banknotes. */
        GUILLOCHE,
        /** Two thin lines with indented corners. */
        FRAME,
        /** A broad band at the left edge. */
        BAND,
        /** Nothing. */
        NONE
    }

    /** The letters of titles, names and the statement. */
    public enum Lettering {
        /** EB Garamond. */
        SERIF,
        /** Noto Sans. */
        SANS
    }

    /** The outline of the badge. */
    public enum Badge {
        /** A scalloped disc. */
        MEDALLION,
        /** Six sides. */
        HEXAGON,
        /** Rays, long and short. */
        STAR,
        /** A rim with beads, as on coins. */
        ROUND
    }

    /**
     * Somebody who signs the certificate by hand. The picture of a signature is decoration: it seals nothing.
     *
     * @param name of the person
     * @param role for example {@code Rector}; may be empty
     * @param signature a scanned signature, PNG, JPEG or SVG, or empty
     */
    public record Signatory(String name, String role, Optional<Bytes> signature) {
        /** Refuses an empty name and texts of more than 120 characters. */
        public Signatory {
            requireText("signatory name", name);
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(signature, "signature");
            if (name.isBlank() || role.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("a signatory needs a name, and a role of at most " + LONGEST_TEXT + " characters");
            }
        }
    }

    static final int MOST_SIGNATORIES = 3;
    private static final int LONGEST_TEXT = 120;
    private static final Set<String> TEXTS = Set.of("lead", "kind");

    private final String name;
    private final Palette palette;
    private final Orientation orientation;
    private final Ornament ornament;
    private final Lettering lettering;
    private final Badge badge;
    private final Optional<Logo> logo;
    private final Optional<Logo> crest;
    private final Optional<Logo> background;
    private final List<Signatory> signatories;
    private final List<Logo> signatures;
    private final List<Bytes> fonts;
    private final Map<String, Map<String, String>> texts;
    private final Optional<String> verifyUrl;

    private Theme(Builder builder) {
        this.name = builder.name;
        this.palette = Palette.of(builder.paper, builder.primary, builder.accent, builder.ink);
        this.orientation = builder.orientation;
        this.ornament = builder.ornament;
        this.lettering = builder.lettering;
        this.badge = builder.badge;
        this.logo = Optional.ofNullable(builder.logo);
        this.crest = Optional.ofNullable(builder.crest);
        this.background = Optional.ofNullable(builder.background);
        this.signatories = List.copyOf(builder.signatories);
        this.signatures = new ArrayList<>(builder.signatures);
        this.fonts = List.copyOf(builder.fonts);
        this.texts = Map.copyOf(builder.texts);
        this.verifyUrl = Optional.ofNullable(builder.verifyUrl);
        requireReadable();
    }

    private void requireReadable() {
        if (palette.leastContrast() < Palette.LEAST_CONTRAST) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "the contrast of a text colour on white or paper is %.1f to 1, less than 4.5", palette.leastContrast()));
        }
        background.ifPresent(picture -> {
            double contrast = picture.leastContrast(palette.of(Tone.PAPER), palette.of(Tone.MUTED));
            if (contrast < Palette.LEAST_CONTRAST) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "the contrast of text on the background picture is %.1f to 1, less than 4.5: make it paler", contrast));
            }
        });
    }

    /** Navy and gold on ivory, woven border, landscape. What is used where no theme is given. */
    public static Theme classic() {
        return new Builder().build();
    }

    /** Teal and coral on white, a broad band, letters without serifs, landscape. */
    public static Theme modern() {
        return new Builder().name("modern").paper(0xFFFFFF).primary(0x0B4F5C).accent(0xE07A5F).ink(0x1F2933).ornament(Ornament.BAND)
                .lettering(Lettering.SANS).badge(Badge.HEXAGON).build();
    }

    /** Burgundy and silver on cream, a thin frame, portrait. */
    public static Theme scholar() {
        return new Builder().name("scholar").paper(0xFFFEFA).primary(0x5B1A2B).accent(0x9A9182).ink(0x2A2224).ornament(Ornament.FRAME)
                .orientation(Orientation.PORTRAIT).badge(Badge.STAR).build();
    }

    /**
     * A built-in theme.
     *
     * @param name {@code classic}, {@code modern} or {@code scholar}
     * @throws IllegalArgumentException for another name
     */
    public static Theme builtIn(String name) {
        return switch (name) {
            case "classic" -> classic();
            case "modern" -> modern();
            case "scholar" -> scholar();
            default -> throw new IllegalArgumentException("no built-in theme " + name + ": classic, modern or scholar");
        };
    }

    /**
     * Reads a theme from a JSON file: an object with any of {@code base} (a built-in theme), {@code name}, {@code paper}, {@code primary},
     * {@code accent}, {@code ink} ({@code "#RRGGBB"}), {@code orientation}, {@code ornament}, {@code lettering}, {@code badge} (the names of the
     * enums, in any case), {@code logo}, {@code crest}, {@code background} (names of files), {@code fonts} (a list of them), {@code signatories} (objects with
     * {@code name}, {@code role}, {@code signature}), {@code texts} (language, then {@code lead} or {@code kind}) and {@code verifyUrl}.
     *
     * @param json UTF-8
     * @param files gives the octets of a file that the theme names; the SDK opens none by itself
     * @return the theme
     * @throws IllegalArgumentException naming the member that is unknown, missing or wrong
     */
    public static Theme read(Bytes json, Function<String, Bytes> files) {
        return ThemeReader.read(json, files);
    }

    /** Starts with {@link #classic()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name, for people. */
    public String name() {
        return name;
    }

    /** How the certificate page lies. */
    public Orientation orientation() {
        return orientation;
    }

    /** What surrounds the text. */
    public Ornament ornament() {
        return ornament;
    }

    /** The letters of titles and names. */
    public Lettering lettering() {
        return lettering;
    }

    /** The outline of the badge. */
    public Badge badge() {
        return badge;
    }

    /** Who signs by hand, at most three. */
    public List<Signatory> signatories() {
        return signatories;
    }

    /** The target of the QR code, with {@code {id}} for the credential's id; empty: none, unless the options of a rendering give one. */
    public Optional<String> verifyUrl() {
        return verifyUrl;
    }

    Palette palette() {
        return palette;
    }

    Optional<Logo> logo() {
        return logo;
    }

    Optional<Logo> crest() {
        return crest;
    }

    Optional<Logo> background() {
        return background;
    }

    /** The scanned signatures in the order of the signatories; null where one has none. */
    Optional<Logo> signature(int signatory) {
        return Optional.ofNullable(signatures.get(signatory));
    }

    List<Bytes> fonts() {
        return fonts;
    }

    Optional<String> text(String language, String key) {
        return Optional.ofNullable(texts.get(language)).map(of -> of.get(key));
    }

    private static void requireText(String what, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(what + " is longer than " + LONGEST_TEXT + " characters");
        }
    }

    /** Collects the settings of a theme; for one thread. */
    public static final class Builder {
        private final List<Signatory> signatories = new ArrayList<>();
        private final List<Logo> signatures = new ArrayList<>();
        private final List<Bytes> fonts = new ArrayList<>();
        private final Map<String, Map<String, String>> texts = new HashMap<>();
        private String name = "classic";
        private int paper = 0xFDFBF4;
        private int primary = 0x12284C;
        private int accent = 0xB08A3C;
        private int ink = 0x1D2430;
        private Orientation orientation = Orientation.LANDSCAPE;
        private Ornament ornament = Ornament.GUILLOCHE;
        private Lettering lettering = Lettering.SERIF;
        private Badge badge = Badge.MEDALLION;
        private Logo logo;
        private Logo crest;
        private Logo background;
        private String verifyUrl;

        private Builder() {
        }

        /** Starts with the colours and shapes of another theme. */
        Builder like(Theme theme) {
            name = theme.name;
            paper = theme.palette.of(Tone.PAPER);
            primary = theme.palette.of(Tone.PRIMARY);
            accent = theme.palette.of(Tone.ACCENT);
            ink = theme.palette.of(Tone.INK);
            orientation = theme.orientation;
            ornament = theme.ornament;
            lettering = theme.lettering;
            badge = theme.badge;
            return this;
        }

        /** Names the theme, at most 120 characters. */
        public Builder name(String text) {
            requireText("name", text);
            this.name = text;
            return this;
        }

        /** Sets the ground of the certificate, {@code 0xRRGGBB}. */
        public Builder paper(int rgb) {
            this.paper = colour("paper", rgb);
            return this;
        }

        /** Sets the colour of titles, bars and table heads, {@code 0xRRGGBB}. */
        public Builder primary(int rgb) {
            this.primary = colour("primary", rgb);
            return this;
        }

        /** Sets the colour of rules and ornaments, {@code 0xRRGGBB}; small text in it is darkened until it can be read. */
        public Builder accent(int rgb) {
            this.accent = colour("accent", rgb);
            return this;
        }

        /** Sets the colour of running text, {@code 0xRRGGBB}. */
        public Builder ink(int rgb) {
            this.ink = colour("ink", rgb);
            return this;
        }

        /** Lays the certificate page. */
        public Builder orientation(Orientation value) {
            this.orientation = Objects.requireNonNull(value, "orientation");
            return this;
        }

        /** Chooses what surrounds the text. */
        public Builder ornament(Ornament value) {
            this.ornament = Objects.requireNonNull(value, "ornament");
            return this;
        }

        /** Chooses the letters of titles, names and the statement. */
        public Builder lettering(Lettering value) {
            this.lettering = Objects.requireNonNull(value, "lettering");
            return this;
        }

        /** Chooses the outline of the badge. */
        public Builder badge(Badge value) {
            this.badge = Objects.requireNonNull(value, "badge");
            return this;
        }

        /**
         * Sets the logo, in place of the one that the credential names for its issuer.
         *
         * @param file PNG or JPEG (at most 10 MB and 40 megapixels) or SVG made of shapes alone
         * @throws IllegalArgumentException for anything else
         */
        public Builder logo(Bytes file) {
            this.logo = picture("logo", file);
            return this;
        }

        /** Sets a crest beside the logo; as {@link #logo(Bytes)}. */
        public Builder crest(Bytes file) {
            this.crest = picture("crest", file);
            return this;
        }

        /** Sets a picture that fills the certificate page below everything else; as {@link #logo(Bytes)}, and pale enough for the text on it. */
        public Builder background(Bytes file) {
            this.background = picture("background", file);
            return this;
        }

        /**
         * Adds somebody who signs by hand.
         *
         * @throws IllegalArgumentException for a fourth one, or a signature that is no picture
         */
        public Builder signatory(Signatory signatory) {
            if (signatories.size() == MOST_SIGNATORIES) {
                throw new IllegalArgumentException("a certificate has room for " + MOST_SIGNATORIES + " signatories");
            }
            signatures.add(signatory.signature().map(file -> picture("signature", file)).orElse(null));
            signatories.add(signatory);
            return this;
        }

        /** Adds a font that is asked for characters that the bundled ones lack; see {@link PdfRenderer.Builder#font(Bytes)}. */
        public Builder font(Bytes file) {
            fonts.add(Objects.requireNonNull(file, "font"));
            return this;
        }

        /**
         * Replaces a text of the SDK on the certificate page.
         *
         * @param language ISO 639-1
         * @param key {@code lead}, the line above the holder's name, or {@code kind}, the line below the title
         * @param text at most 120 characters
         * @throws IllegalArgumentException for another key
         */
        public Builder text(String language, String key, String text) {
            if (!TEXTS.contains(key)) {
                throw new IllegalArgumentException("texts are lead and kind: " + key);
            }
            requireText(key, text);
            texts.computeIfAbsent(Objects.requireNonNull(language, "language"), of -> new HashMap<>()).put(key, text);
            return this;
        }

        /**
         * Sets the target of link and QR code.
         *
         * @param template an absolute http or https URI in ASCII; {@code {id}} stands for the credential's id
         * @throws IllegalArgumentException for anything else
         */
        public Builder verifyUrl(String template) {
            RenderOptions.builder().verifyUrl(template.replace("{id}", "urn:credential:00000000-0000-0000-0000-000000000000"));
            this.verifyUrl = template;
            return this;
        }

        /**
         * Makes the theme.
         *
         * @throws IllegalArgumentException if text on it would have less contrast than 4.5 to 1
         */
        public Theme build() {
            return new Theme(this);
        }

        private static int colour(String what, int rgb) {
            if (rgb < 0 || rgb > 0xFFFFFF) {
                throw new IllegalArgumentException(what + " is no colour: " + Integer.toHexString(rgb));
            }
            return rgb;
        }

        private static Logo picture(String what, Bytes file) {
            return Logo.read(file).orElseThrow(() -> new IllegalArgumentException(
                    what + " is no PNG or JPEG within the limits, and no SVG of shapes alone"));
        }
    }
}
