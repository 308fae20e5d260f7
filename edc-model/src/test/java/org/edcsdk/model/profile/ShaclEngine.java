package org.edcsdk.model.profile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.RdfLiteral;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfResource;
import com.apicatalog.rdf.RdfValue;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.edcsdk.jsonld.Json;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Term;

/** The published shapes as a SHACL engine reads them, with the imported graphs merged by hand, on what a JSON-LD processor makes of a credential. */
@SuppressWarnings("deprecation") // titanium 1.7 marks its RDF types for removal in 2.0; the pin is 1.7
final class ShaclEngine {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "elm");

    /** Constraint component to our kind; a restriction of a code list and the two node shapes are told apart by name. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("MinCountConstraintComponent", "min"),
            Map.entry("MaxCountConstraintComponent", "max"),
            Map.entry("ClassConstraintComponent", "class"),
            Map.entry("OrConstraintComponent", "class"),
            Map.entry("UniqueLangConstraintComponent", "unique"),
            Map.entry("MaxInclusiveConstraintComponent", "most"),
            Map.entry("DatatypeConstraintComponent", "datatype"),
            Map.entry("DatatypeConstraintComponent langString", "language"),
            Map.entry("NodeKindConstraintComponent IRI", "iri"),
            Map.entry("NodeKindConstraintComponent Literal", "literal"),
            Map.entry("NodeConstraintComponent ClaimNodeShape", "class"),
            Map.entry("NodeConstraintComponent IssuerNodeShape", "issuer"),
            Map.entry("NodeConstraintComponent Restriction", "scheme"));

    private final Map<Shape, Graph> graphs = new EnumMap<>(Shape.class);
    private final Map<Shape, Shapes> shapes = new EnumMap<>(Shape.class);
    private final Map<String, String> terms = new HashMap<>();
    private final DocumentLoader loader;

    private ShaclEngine() throws Exception {
        Graph structure = graph("EDC-generic-no-cv.ttl");
        Graph generic = graph("EDC-generic-full.ttl", structure);
        Graph accredited = graph("EDC-accredited.ttl", generic);
        graphs.put(Shape.STRUCTURE, structure);
        graphs.put(Shape.GENERIC, generic);
        graphs.put(Shape.CONVERTED, graph("EDC-converted.ttl", generic));
        graphs.put(Shape.ACCREDITED, accredited);
        graphs.put(Shape.ISSUED_BY_MANDATE, graph("EDC-issuedByMandate.ttl", generic));
        graphs.put(Shape.DIPLOMA_SUPPLEMENT_LITERAL, graph("EDC-diplomaSupplement.ttl", accredited));
        graphs.forEach((shape, graph) -> shapes.put(shape, Shapes.parse(graph)));
        ElmTable table = ElmTable.get();
        table.terms().forEach(term -> terms.put(term.iri(), term.name()));
        table.credentialTerms().stream().map(Term::name).forEach(name -> terms.put(table.iri(name, true).orElseThrow(), name));
        Document edc = JsonDocument.of(Files.newInputStream(DATA.resolve("edc-ap-context.jsonld")));
        Document w3c = JsonDocument.of(ShaclEngine.class.getResourceAsStream("/org/edcsdk/jsonld/vc-terms.jsonld"));
        loader = (address, options) -> address.getHost().equals("www.w3.org") ? w3c : edc;
    }

    static ShaclEngine load() throws Exception {
        assumeTrue(Files.exists(DATA), "skipped: ../shared/data/elm is absent");
        return new ShaclEngine();
    }

    private static Graph graph(String file, Graph... imported) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, DATA.resolve("shapes").resolve(file).toString());
        for (Graph other : imported) {
            other.find().forEachRemaining(graph::add);
        }
        graph.remove(Node.ANY, OWL2.imports.asNode(), Node.ANY);
        return graph;
    }

    /** The credential as RDF under the published context. */
    Graph expand(JsonObject credential) throws Exception {
        Bytes json = Json.write(credential);
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = json.openStream()) {
            for (RdfNQuad quad : com.apicatalog.jsonld.JsonLd.toRdf(JsonDocument.of(in)).options(new JsonLdOptions(loader)).get().toList()) {
                graph.add(resource(quad.getSubject()), resource(quad.getPredicate()), node(quad.getObject()));
            }
        }
        return graph;
    }

    /** What the engine says of it, sorted; that two shapes demand the same of the same value counts once. */
    List<Breach> validate(Shape shape, Graph data) {
        Set<List<Object>> seen = new HashSet<>();
        List<Breach> breaches = new ArrayList<>();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes.get(shape), data).getEntries()) {
            String kind = kind(graphs.get(shape), entry);
            String term = terms.get(((P_Link) entry.resultPath()).getNode().getURI());
            Object value = kind.equals("min") || kind.equals("max") || kind.equals("unique") ? "" : entry.value();
            if (seen.add(List.of(entry.focusNode(), term, kind, value))) {
                breaches.add(new Breach(focus(entry.focusNode(), data), term, kind));
            }
        }
        breaches.sort(null);
        return breaches;
    }

    private static String kind(Graph shapes, ReportEntry entry) {
        String component = entry.sourceConstraintComponent().getLocalName();
        String detail = switch (component) {
            case "DatatypeConstraintComponent" -> local(shapes, entry, SHACL.datatype);
            case "NodeKindConstraintComponent" -> local(shapes, entry, SHACL.nodeKind);
            case "NodeConstraintComponent" -> local(shapes, entry, SHACL.node).replaceFirst(".*Restriction$", "Restriction");
            default -> "";
        };
        String kind = KINDS.getOrDefault(component + " " + detail, KINDS.get(component));
        if (kind == null) {
            throw new AssertionError("no kind for " + component + " " + detail);
        }
        return kind;
    }

    private static String local(Graph shapes, ReportEntry entry, Node property) {
        return shapes.find(entry.source(), property, Node.ANY).next().getObject().getURI().replaceFirst(".*[/#]", "");
    }

    private static String focus(Node node, Graph data) {
        if (node.isURI()) {
            return node.getURI();
        }
        Set<String> types = new TreeSet<>();
        data.find(node, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> types.add(triple.getObject().getURI().replaceFirst(".*[/#]", "")));
        return types.toString();
    }

    private static Node node(RdfValue value) {
        if (!value.isLiteral()) {
            return resource((RdfResource) value);
        }
        RdfLiteral literal = value.asLiteral();
        return literal.getLanguage().map(language -> NodeFactory.createLiteralLang(literal.getValue(), tag(language)))
                .orElseGet(() -> NodeFactory.createLiteralDT(literal.getValue(), TypeMapper.getInstance().getSafeTypeByName(literal.getDatatype())));
    }

    // The reference's test files have the language "en ", which the engine cannot even complain about; one tag for another changes nothing here.
    private static String tag(String language) {
        return language.matches("[A-Za-z0-9-]+") ? language : "x-" + Integer.toHexString(language.hashCode());
    }

    private static Node resource(RdfResource resource) {
        return resource.isIRI() ? NodeFactory.createURI(resource.getValue()) : NodeFactory.createBlankNode(resource.getValue());
    }

}
