package org.edcsdk.jsonld;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.internal.ElmTable;

/** The JSON-LD processor by itself, as anyone would use it: another opinion on what a document means. */
final class Titanium {
    // Kept, since loggers are held weakly: it warns of every value that it drops.
    private static final Logger LOGGER = Logger.getLogger("com.apicatalog.jsonld");

    static {
        LOGGER.setLevel(Level.OFF);
    }

    private Titanium() {
    }

    static Document published() throws Exception {
        try (InputStream in = Files.newInputStream(Samples.path("elm/edc-ap-context.jsonld"))) {
            return JsonDocument.of(in);
        }
    }

    static Document ours() throws Exception {
        return JsonDocument.of(JakartaJson.structure(ClosedContexts.edc(ElmTable.get())));
    }

    /** The quads of a document as sorted N-Quads lines; blank nodes have the labels that titanium gives. */
    static String nQuads(Bytes json, Document edc) throws Exception {
        StringWriter out = new StringWriter();
        try (InputStream in = json.openStream(); InputStream terms = Titanium.class.getResourceAsStream("vc-terms.jsonld")) {
            Document w3c = JsonDocument.of(terms);
            DocumentLoader onlyLocal = (address, options) -> address.toString().equals(Contexts.EDC) ? edc : w3c;
            JsonLd.toRdf(JsonDocument.of(in)).options(new JsonLdOptions(onlyLocal)).provide(new NQuadsWriter(out));
        }
        return out.toString().lines().sorted().map(line -> line + "\n").collect(Collectors.joining());
    }
}
