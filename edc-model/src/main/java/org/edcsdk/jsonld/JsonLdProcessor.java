package org.edcsdk.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import java.util.List;
import java.util.Objects;
import org.edcsdk.jsonld.JsonLdProcessingException.Reason;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.JsonObject;

/**
 * Credentials as JSON-LD 1.1 processors see them: expanded, as quads, and what such a processor drops without a word. The two contexts are
 * made from the SDK's own table; no other is loaded and nothing is fetched. Immutable and thread safe.
 *
 * <p>A document is read first as {@link JsonLd#read(Bytes, JsonLimits)} reads it, envelope and sealed payload included: limits, duplicate
 * members, JSON-LD keywords and unknown contexts are refused before the processor sees anything. An alias of the EDC context stands for it.
 */
public final class JsonLdProcessor {
    private final JsonLimits limits;

    private JsonLdProcessor(JsonLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** A processor with {@link JsonLimits#withDefaults}. */
    public static JsonLdProcessor withDefaults() {
        return new JsonLdProcessor(JsonLimits.withDefaults());
    }

    /** A processor with other limits. */
    public static JsonLdProcessor withLimits(JsonLimits limits) {
        return new JsonLdProcessor(limits);
    }

    /**
     * Expands a credential.
     *
     * @param octets the credential
     * @return expanded JSON-LD: a JSON array of one object, UTF-8, members and items in the processor's order
     * @throws CredentialReadException where it cannot be read
     * @throws JsonLdProcessingException where it was read and cannot be processed
     */
    public Bytes expand(Bytes octets) throws CredentialReadException, JsonLdProcessingException {
        return Json.write(expanded(credential(octets)));
    }

    /** Expands a written credential; as {@link #expand(Bytes)}. */
    public Bytes expand(JsonLdDocument document) throws CredentialReadException, JsonLdProcessingException {
        return expand(document.octets());
    }

    /**
     * The statements of a credential.
     *
     * @param octets the credential
     * @return N-Quads, sorted, a line each, empty where there are none. Objects without an id get the labels {@code _:b0}, {@code _:b1} …, which
     *     do not depend on the order of members or items; the same statements give the same text
     * @throws CredentialReadException where it cannot be read
     * @throws JsonLdProcessingException where it was read and cannot be processed
     */
    public String toNQuads(Bytes octets) throws CredentialReadException, JsonLdProcessingException {
        return Quads.canonical(Quads.of(expanded(credential(octets))));
    }

    /** The statements of a written credential; as {@link #toNQuads(Bytes)}. */
    public String toNQuads(JsonLdDocument document) throws CredentialReadException, JsonLdProcessingException {
        return toNQuads(document.octets());
    }

    /**
     * What stands in the credential and is missing in its statements: members that the contexts do not know there, W3C terms below the
     * credential itself, ids and references that are no absolute IRI, classes that are not known, texts without a well-formed language, nulls.
     * What stands inside a dropped member is not listed. With an {@code id} goes all that is said of that object and every link to it.
     *
     * @param octets the credential
     * @return JSON pointers (RFC 6901) into the credential in document order; an item of a list by its index
     * @throws CredentialReadException where it cannot be read
     * @throws JsonLdProcessingException where its contexts cannot be processed
     */
    public List<String> droppedTerms(Bytes octets) throws CredentialReadException, JsonLdProcessingException {
        return DroppedTerms.of(credential(octets));
    }

    /** What a written credential loses; as {@link #droppedTerms(Bytes)}. */
    public List<String> droppedTerms(JsonLdDocument document) throws CredentialReadException, JsonLdProcessingException {
        return droppedTerms(document.octets());
    }

    private JsonObject credential(Bytes octets) throws CredentialReadException, JsonLdProcessingException {
        ReadCredential read = JsonLd.read(octets, limits);
        if (read.findings().stream().anyMatch(finding -> finding.kind() == ReadFinding.Kind.CONTEXT_V2)) {
            throw new JsonLdProcessingException(Reason.DATA_MODEL_V2,
                    "the W3C data model 2.0 context and the EDC context do not process together", null);
        }
        return read.credential().json();
    }

    private static JsonArray expanded(JsonObject credential) throws JsonLdProcessingException {
        try {
            JsonObject document = credential.with("@context", Contexts.written());
            JsonDocument json = JsonDocument.of(JakartaJson.structure(document));
            return (JsonArray) JakartaJson.from(com.apicatalog.jsonld.JsonLd.expand(json).options(new JsonLdOptions(ClosedContexts.loader())).get());
        } catch (JsonLdError e) {
            boolean context = e.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED;
            // The processor's own message may quote a value.
            throw new JsonLdProcessingException(context ? Reason.CONTEXT_REFUSED : Reason.NOT_PROCESSABLE,
                    "the JSON-LD processor refused the document: " + e.getCode(), null);
        } catch (RuntimeException e) {
            // Foreign code on foreign input: a number beyond BigDecimal, or a fault of the processor.
            throw new JsonLdProcessingException(Reason.NOT_PROCESSABLE, "the JSON-LD processor failed on the document", e);
        }
    }
}
