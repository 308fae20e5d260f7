package org.edcsdk.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * The rules for the headers of one signature, apart from its certificates: RFC 7515 section 4, RFC 7797 section 6, TS 119 182-1 clause 5.
 * Every rule that is broken gives a fault; reading goes on, so that the report can still say whether the value holds.
 */
final class JwsHeader {
    /** Parameters that have a meaning for us and may be named in {@code crit}; those of RFC 7515 itself may not (its 4.1.11). */
    private static final Set<String> UNDERSTOOD = Set.of("b64", "sigT", "iat", "adoTst", "x5t#o", "sigX5ts", "sigPl", "srCms", "srAts", "sigPId", "sigD");
    /** Parameters whose meaning depends on being signed. */
    private static final Set<String> PROTECTED_ONLY = Set.of("alg", "x5c", "x5t", "x5t#S256", "x5t#o", "sigX5ts", "b64", "crit", "sigT", "iat",
            "sigD", "sigPId", "sigPl", "srCms", "srAts", "adoTst", "cty", "typ");
    private static final Set<String> STRINGS = Set.of("alg", "kid", "cty", "typ", "x5u", "jku", "x5t", "x5t#S256", "sigT");
    private static final Pattern SIG_T = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final Pattern SECONDS = Pattern.compile("0|[1-9]\\d{0,11}");
    // 9999-12-31T23:59:59Z, the last moment that a date of four-digit years can name.
    private static final long LAST_SECOND = 253_402_300_799L;

    private final JsonObject header;
    private final String path;
    private final List<Fault> faults = new ArrayList<>();
    private boolean encoded = true;
    private Instant claimedTime;

    private JwsHeader(JsonObject header, String path) {
        this.header = header;
        this.path = path;
    }

    static JwsHeader read(JsonObject header, JsonObject unprotected, String path) {
        JwsHeader read = new JwsHeader(header, path + "/protected");
        read.checkTypes();
        read.checkDisjoint(unprotected, path + "/header");
        read.checkB64();
        read.checkCrit();
        read.checkTime();
        read.checkPayloadInside();
        return read;
    }

    List<Fault> faults() {
        return faults;
    }

    JsonObject json() {
        return header;
    }

    /** Whether the payload is base64url-encoded, as it is unless {@code b64} says otherwise (RFC 7797, 3). */
    boolean encodedPayload() {
        return encoded;
    }

    Optional<String> algorithm() {
        return header.text("alg");
    }

    Optional<Instant> claimedTime() {
        return Optional.ofNullable(claimedTime);
    }

    /** Whether the seal states its time as Europass issuers do, in {@code sigT}. */
    boolean statesSigT() {
        return header.has("sigT");
    }

    private void fault(FindingCode code, String name, String message) {
        faults.add(new Fault(code, name.isEmpty() ? path : path + "/" + name, message));
    }

    private void checkTypes() {
        for (String name : STRINGS) {
            if (header.has(name) && !(header.get(name).orElseThrow() instanceof JsonString)) {
                fault(FindingCode.MALFORMED_HEADER, name, "the header parameter " + name + " is no string");
            }
        }
        if (header.has("etsiU")) {
            fault(FindingCode.MALFORMED_UNSIGNED, "etsiU", "etsiU stands in the protected header");
        }
    }

    // RFC 7515, 7.2.1: the names of the two headers must be disjoint.
    private void checkDisjoint(JsonObject unprotected, String unprotectedPath) {
        for (String name : unprotected.members().keySet()) {
            if (header.has(name)) {
                faults.add(new Fault(FindingCode.OVERLAPPING_HEADERS, unprotectedPath, "a parameter stands in both headers"));
            } else if (PROTECTED_ONLY.contains(name)) {
                faults.add(new Fault(FindingCode.UNPROTECTED_PARAMETER, unprotectedPath, name + " stands in the unprotected header"));
            }
        }
    }

    private void checkB64() {
        if (!header.has("b64")) {
            return;
        }
        if (!(header.get("b64").orElseThrow() instanceof JsonBoolean b64)) {
            fault(FindingCode.UNENCODED_PAYLOAD, "b64", "b64 is no boolean");
            return;
        }
        encoded = b64.value();
        // RFC 7797, 6: b64 must be critical, whatever its value.
        if (!critical().contains("b64")) {
            fault(FindingCode.UNENCODED_PAYLOAD, "crit", "b64 is not listed in crit");
        }
    }

    private List<String> critical() {
        return header.get("crit").orElse(null) instanceof JsonArray array
                ? array.items().stream().filter(JsonString.class::isInstance).map(item -> ((JsonString) item).value()).toList()
                : List.of();
    }

    private void checkCrit() {
        if (!header.has("crit")) {
            return;
        }
        if (!(header.get("crit").orElseThrow() instanceof JsonArray array) || array.items().isEmpty()) {
            fault(FindingCode.CRITICAL_HEADER, "crit", "crit is no list of names");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (JsonValue item : array.items()) {
            if (!(item instanceof JsonString name)) {
                fault(FindingCode.CRITICAL_HEADER, "crit", "crit holds something that is no name");
            } else if (!seen.add(name.value())) {
                fault(FindingCode.CRITICAL_HEADER, "crit", "crit names a parameter twice");
            } else if (!UNDERSTOOD.contains(name.value()) || !header.has(name.value())) {
                fault(FindingCode.CRITICAL_HEADER, "crit", "crit names a parameter that is unknown, absent or not to be listed");
            }
        }
    }

    private void checkTime() {
        if (header.has("iat") && header.has("sigT")) {
            fault(FindingCode.TWO_SIGNING_TIMES, "iat", "the claimed time stands in iat and in sigT");
        }
        if (header.has("iat")) {
            readIat();
        } else if (header.has("sigT")) {
            readSigT();
        } else {
            fault(FindingCode.MALFORMED_HEADER, "", "the claimed time of the seal is missing (iat or sigT)");
        }
    }

    private void readIat() {
        if (header.get("iat").orElseThrow() instanceof JsonNumber number && SECONDS.matcher(number.literal()).matches()
                && Long.parseLong(number.literal()) <= LAST_SECOND) {
            claimedTime = Instant.ofEpochSecond(Long.parseLong(number.literal()));
        } else {
            fault(FindingCode.MALFORMED_HEADER, "iat", "iat is no number of seconds since 1970");
        }
    }

    private void readSigT() {
        try {
            String text = header.text("sigT").orElse("");
            if (SIG_T.matcher(text).matches()) {
                claimedTime = Instant.parse(text);
                return;
            }
        } catch (DateTimeException e) {
            // A date that no calendar has, such as the 31st of February, is a fault as well.
        }
        fault(FindingCode.MALFORMED_HEADER, "sigT", "sigT is no time in UTC");
    }

    // TS 119 182-1, 5.2.8: sigD points at data elsewhere. An EDC carries its payload; nothing is fetched.
    private void checkPayloadInside() {
        if (header.has("sigD")) {
            fault(FindingCode.DETACHED_PAYLOAD, "sigD", "the seal covers data outside the document");
        }
    }
}
