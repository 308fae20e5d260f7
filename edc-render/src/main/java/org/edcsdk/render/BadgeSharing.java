package org.edcsdk.render;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;

/**
 * What a holder needs to show a badge: a text for those who cannot see it, a piece of HTML, the address of LinkedIn's form. None of it names the
 * holder, and none of it proves anything: the link to verify does. Immutable and thread safe.
 */
public final class BadgeSharing {
    private final String title;
    private final String issuer;
    private final String alternative;
    private final String id;
    private final Optional<LocalDate> issued;
    private final Optional<LocalDate> expires;

    private BadgeSharing(EuropeanDigitalCredential credential, String language) {
        CredentialView view = CredentialView.of(credential, language);
        CertificateFacts facts = view.certificate();
        this.title = facts.title().value();
        this.issuer = facts.issuerName().value();
        this.alternative = Texts.fill(view.labels().text("render.badge"), title) + " \u2013 " + facts.kind().value() + ", " + issuer;
        this.id = credential.id().orElse("");
        this.issued = credential.issued().or(credential::issuanceDate).or(credential::validFrom).flatMap(DateTime::toInstant).map(BadgeSharing::day);
        this.expires = credential.validUntil().or(credential::expirationDate).flatMap(DateTime::toInstant).map(BadgeSharing::day);
    }

    /**
     * Reads a credential.
     *
     * @param language of the texts, one of the 24 official languages of the Union, ISO 639-1
     * @throws IllegalArgumentException for any other language
     */
    public static BadgeSharing of(EuropeanDigitalCredential credential, String language) {
        return new BadgeSharing(credential, language);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What the picture shows, in one sentence: title, kind and issuer. */
    public String alternativeText() {
        return alternative;
    }

    /**
     * A piece of HTML for a signature or a page: the picture, 120 pixels wide, inside a link.
     *
     * @param image where the picture is, an absolute https or http address
     * @param verify where the credential can be verified, likewise
     * @throws IllegalArgumentException for another address
     */
    public String html(URI image, URI verify) {
        return "<a href=\"" + escaped(web("verify", verify)) + "\"><img src=\"" + escaped(web("image", image)) + "\" alt=\"" + escaped(alternative)
                + "\" width=\"120\" height=\"120\" style=\"border:0\"></a>";
    }

    /**
     * The address of LinkedIn's form "add to profile" with title, organisation, months, id and link filled in. It is opened by the holder; the SDK
     * calls nothing.
     *
     * @param verify where the credential can be verified, an absolute https or http address
     * @throws IllegalArgumentException for another address
     */
    public URI linkedIn(URI verify) {
        StringBuilder address = new StringBuilder("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME");
        parameter(address, "name", title);
        parameter(address, "organizationName", issuer);
        issued.ifPresent(date -> month(address, "issue", date));
        expires.ifPresent(date -> month(address, "expiration", date));
        parameter(address, "certUrl", web("verify", verify));
        if (!id.isEmpty()) {
            parameter(address, "certId", id);
        }
        return URI.create(address.toString());
    }

    private static void month(StringBuilder address, String prefix, LocalDate date) {
        parameter(address, prefix + "Year", Integer.toString(date.getYear()));
        parameter(address, prefix + "Month", Integer.toString(date.getMonthValue()));
    }

    private static void parameter(StringBuilder address, String name, String value) {
        address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String web(String what, URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http") || address.getRawAuthority() == null) {
            throw new IllegalArgumentException(what + " must be an absolute http(s) address");
        }
        return address.toASCIIString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
