package org.edcsdk.issue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.render.BadgeImage;
import org.edcsdk.seal.SealedJson;
import org.edcsdk.seal.SealedPdf;

/**
 * An issued credential: the sealed JSON-LD, the sealed PDF in one or more languages, the badge. Immutable and thread safe.
 */
public final class IssuedCredential {
    private final EuropeanDigitalCredential credential;
    private final SealedJson json;
    private final Map<String, SealedPdf> pdfs;
    private final BadgeImage badge;
    private final List<IssuanceWarning> warnings;

    IssuedCredential(EuropeanDigitalCredential credential, SealedJson json, Map<String, SealedPdf> pdfs, BadgeImage badge,
            List<IssuanceWarning> warnings) {
        this.credential = Objects.requireNonNull(credential, "credential");
        this.json = Objects.requireNonNull(json, "json");
        this.pdfs = Collections.unmodifiableMap(new LinkedHashMap<>(pdfs));
        this.badge = Objects.requireNonNull(badge, "badge");
        this.warnings = List.copyOf(warnings);
    }

    /** The credential as it was sealed. */
    public EuropeanDigitalCredential credential() {
        return credential;
    }

    /** Its id. */
    public String id() {
        return credential.id().orElseThrow();
    }

    /** The sealed JSON-LD. */
    public SealedJson json() {
        return json;
    }

    /** The sealed PDF in the first language. */
    public SealedPdf pdf() {
        return pdfs.values().iterator().next();
    }

    /** The sealed PDFs by language, ISO 639-1, in the order that was asked for. */
    public Map<String, SealedPdf> pdfs() {
        return pdfs;
    }

    /** The badge: an image and nothing more. */
    public BadgeImage badge() {
        return badge;
    }

    /** What the issuer should know. */
    public List<IssuanceWarning> warnings() {
        return warnings;
    }

    /**
     * The name of its files: the UUID of its id, else the first 32 hexadecimal digits of the id's SHA-256. Holds nothing personal.
     */
    public String fileName() {
        return fileName(id());
    }

    /**
     * The name that the files of a credential get by its id, as {@link #fileName()}.
     *
     * @param id the id of a credential
     * @return the name without extension
     */
    public static String fileName(String id) {
        return IssuedFiles.name(Objects.requireNonNull(id, "id"));
    }

    /**
     * Writes {@code NAME.jsonld}, {@code NAME.pdf} ({@code NAME.LANG.pdf} with several languages), {@code NAME.badge.svg} and
     * {@code NAME.badge.png}. Each file appears whole; the {@code .jsonld} appears last, so that its presence says that the others are there.
     *
     * @param directory an existing directory
     * @return the path of the {@code .jsonld}
     * @throws IssuanceException {@code FILE_EXISTS} where a file of the name is there; nothing is overwritten
     * @throws IOException where writing fails; files written so far are removed
     */
    public Path writeTo(Path directory) throws IssuanceException, IOException {
        return writeTo(directory, fileName());
    }

    /**
     * Writes the same files under another name.
     *
     * @param directory an existing directory
     * @param name the name without extension
     * @return the path of the {@code .jsonld}
     * @throws IssuanceException {@code FILE_EXISTS} where a file of the name is there; nothing is overwritten
     * @throws IOException where writing fails; files written so far are removed
     */
    public Path writeTo(Path directory, String name) throws IssuanceException, IOException {
        Map<String, Bytes> files = new LinkedHashMap<>();
        pdfs.forEach((language, pdf) -> files.put(name + (pdfs.size() == 1 ? "" : "." + language) + ".pdf", pdf.octets()));
        files.put(name + ".badge.svg", Bytes.utf8(badge.svg()));
        files.put(name + ".badge.png", badge.png());
        files.put(name + ".jsonld", json.octets());
        IssuedFiles.write(directory, files);
        return directory.resolve(name + ".jsonld");
    }
}
