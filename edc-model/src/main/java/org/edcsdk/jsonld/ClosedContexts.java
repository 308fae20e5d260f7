package org.edcsdk.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/** The two contexts of a credential, made from the table. Any other IRI is refused: nothing is ever fetched. */
final class ClosedContexts implements DocumentLoader {
    static final String SECURITY = "https://w3id.org/security#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private static final class Holder {
        static final ClosedContexts CONTEXTS = new ClosedContexts();
    }

    private final Map<String, Document> documents;

    private ClosedContexts() {
        ElmTable table = ElmTable.get();
        documents = Map.of(
                Contexts.W3C, JsonDocument.of(JakartaJson.structure(w3c(table))),
                Contexts.EDC, JsonDocument.of(JakartaJson.structure(edc(table))));
    }

    static DocumentLoader loader() {
        return Holder.CONTEXTS;
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        Document known = documents.get(address.toString());
        if (known == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "a context that is not in the closed table");
        }
        return known;
    }

    /** The EDC context: prefixes, classes and terms. */
    static JsonObject edc(ElmTable table) {
        Map<String, JsonValue> terms = new LinkedHashMap<>();
        table.prefixes().forEach((prefix, namespace) -> terms.put(prefix, new JsonString(namespace)));
        table.classNames().stream().filter(name -> !isW3c(name)).forEach(name -> terms.put(name, new JsonString(table.classIri(name).orElseThrow())));
        table.terms().forEach(term -> terms.put(term.name(), definition(term)));
        return context(terms);
    }

    /** Of the W3C context of 2018 (v1) what an EDC uses: its terms hold on an object of type VerifiableCredential only. */
    static JsonObject w3c(ElmTable table) {
        Map<String, JsonValue> scoped = new LinkedHashMap<>(aliases());
        scoped.put("cred", new JsonString(table.prefixes().get("cred")));
        scoped.put("sec", new JsonString(SECURITY));
        scoped.put("xsd", new JsonString(XSD));
        table.credentialTerms().forEach(term -> scoped.put(term.name(), definition(term)));
        Map<String, JsonValue> terms = new LinkedHashMap<>(aliases());
        terms.put("VerifiableCredential", JsonObject.empty().with("@id", table.classIri("VerifiableCredential").orElseThrow())
                .with("@context", JsonObject.of(scoped)));
        terms.put("VerifiablePresentation", JsonObject.empty().with("@id", table.classIri("VerifiablePresentation").orElseThrow()));
        table.credentialTerms().stream().filter(ClosedContexts::isProof).forEach(term -> terms.put(term.name(), definition(term)));
        return context(terms);
    }

    /** Whether the W3C context defines a term everywhere and puts its value into a graph of its own. */
    static boolean isProof(Term term) {
        return term.iri().equals(SECURITY + "proof");
    }

    private static boolean isW3c(String className) {
        return className.startsWith("Verifiable");
    }

    private static Map<String, JsonValue> aliases() {
        Map<String, JsonValue> aliases = new LinkedHashMap<>();
        aliases.put("@version", new JsonNumber("1.1"));
        aliases.put("@protected", new JsonBoolean(true));
        aliases.put("id", new JsonString("@id"));
        aliases.put("type", new JsonString("@type"));
        return aliases;
    }

    private static JsonObject context(Map<String, JsonValue> terms) {
        return JsonObject.empty().with("@context", JsonObject.of(terms));
    }

    private static JsonObject definition(Term term) {
        JsonObject definition = JsonObject.empty().with("@id", term.iri());
        if (isProof(term)) {
            return definition.with("@type", "@id").with("@container", "@graph");
        }
        if (term.kind() == Kind.NODE) {
            return definition.with("@type", "@id");
        }
        if (term.kind() == Kind.LANGUAGE_MAP) {
            return definition.with("@container", "@language");
        }
        return term.datatype().isEmpty() ? definition : definition.with("@type", XSD + term.datatype());
    }
}
