package org.edcsdk.verify;

import java.util.Locale;
import java.util.Optional;
import org.edcsdk.jsonld.Json;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** The JSON form of a report. */
final class ReportJson {
    private ReportJson() {
    }

    static String write(String fileName, ValidationReport report) {
        JsonObject json = JsonObject.empty()
                .with("file", fileName)
                .with("kind", report.kind().name())
                .with("verdict", report.verdict().name())
                .with("credentialId", text(report.credentialId()))
                .with("validatedAt", report.validatedAt().toString())
                .with("seals", new JsonArray(report.seals().stream().map(ReportJson::seal).map(JsonValue.class::cast).toList()))
                .with("checks", new JsonArray(report.checks().stream().map(ReportJson::check).map(JsonValue.class::cast).toList()));
        return visible(Json.write(json).toUtf8String());
    }

    private static JsonObject seal(SealReport seal) {
        return JsonObject.empty()
                .with("format", seal.format().label())
                .with("level", name(seal.level()))
                .with("indication", seal.indication().name())
                .with("subIndication", name(seal.subIndication()))
                .with("intact", new JsonBoolean(seal.intact()))
                .with("qualification", seal.qualification().name())
                .with("claimedTime", text(seal.claimedTime().map(Object::toString)))
                .with("bestTime", text(seal.bestTime().map(Object::toString)))
                .with("subject", text(seal.subject()))
                .with("organizationIdentifier", text(seal.organizationIdentifier()))
                .with("listedService", seal.listedService().<JsonValue>map(ReportJson::service).orElseGet(JsonNull::new))
                .with("qualifiedTimestamp", seal.qualifiedTimestamp().<JsonValue>map(JsonBoolean::new).orElseGet(JsonNull::new))
                .with("proofUntil", text(seal.proofUntil().map(Object::toString)));
    }

    private static JsonObject service(ListedService service) {
        return JsonObject.empty()
                .with("territory", service.territory())
                .with("listSequenceNumber", JsonNumber.of(service.listSequenceNumber()))
                .with("provider", service.provider())
                .with("service", service.service())
                .with("certificateIssued", service.certificateIssued().toString())
                .with("statusAtIssuance", text(service.statusAtIssuance()))
                .with("statusAtBestTime", text(service.statusAtBestTime()))
                .with("certificateAtIssuance", service.certificateAtIssuance())
                .with("certificateAtBestTime", service.certificateAtBestTime());
    }

    private static JsonObject check(CheckResult result) {
        return JsonObject.empty()
                .with("id", result.check().name())
                .with("status", result.status().name())
                .with("code", name(result.code()))
                .with("path", text(result.path()))
                .with("message", result.message());
    }

    private static JsonValue name(Optional<? extends Enum<?>> value) {
        return text(value.map(Enum::name));
    }

    private static JsonValue text(Optional<String> value) {
        return value.<JsonValue>map(JsonString::new).orElseGet(JsonNull::new);
    }

    // Line separators and direction controls of a hostile text stay escaped: a line is a line, and a terminal shows what is there. They stand
    // inside strings only, since everything else is ASCII.
    private static String visible(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
