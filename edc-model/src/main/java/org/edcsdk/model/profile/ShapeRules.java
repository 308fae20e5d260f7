package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Cardinality;
import org.edcsdk.model.internal.ElmTable.Property;

/** The table's rules of each class as a set of shapes demands them together. Immutable; those of a single shape are worked out once. */
final class ShapeRules {
    /**
     * What the shapes demand of one property.
     *
     * @param property its line of the table
     * @param cardinality the tightest of all shapes
     * @param range the classes that all shapes allow, or the datatype
     * @param scheme the bound code list, empty for none
     * @param kind what the range is
     */
    record Rule(Property property, Cardinality cardinality, List<String> range, String scheme, Kind kind) {
        /** What a range is. */
        enum Kind {
            TEXT, PLAIN, IRI, DATATYPE, OBJECT
        }

        Rule(Property property, Cardinality cardinality, List<String> range, String scheme) {
            this(property, cardinality, range, scheme, kind(range.get(0)));
        }

        private static Kind kind(String range) {
            return switch (range) {
                case "lang" -> Kind.TEXT;
                case "literal" -> Kind.PLAIN;
                case "iri" -> Kind.IRI;
                default -> Character.isLowerCase(range.charAt(0)) ? Kind.DATATYPE : Kind.OBJECT;
            };
        }

        String owner() {
            return property.owner();
        }

        String term() {
            return property.term();
        }
    }

    /**
     * What the shapes demand of one class.
     *
     * @param byTerm term to rule
     * @param required the rules with at least one value
     */
    record ClassRules(Map<String, Rule> byTerm, List<Rule> required) {
    }

    private static final class Holder {
        static final Map<Shape, ShapeRules> SINGLE = single();

        private static Map<Shape, ShapeRules> single() {
            Map<Shape, ShapeRules> rules = new EnumMap<>(Shape.class);
            EnumSet.allOf(Shape.class).forEach(shape -> rules.put(shape, new ShapeRules(Set.of(shape))));
            return rules;
        }
    }

    private static final ClassRules NONE = new ClassRules(Map.of(), List.of());

    private final Set<Shape> shapes;
    private final boolean codeLists;
    private final Map<String, ClassRules> topLevel = new HashMap<>();
    private final Map<String, ClassRules> nested = new HashMap<>();

    private ShapeRules(Set<Shape> shapes) {
        this.shapes = shapes;
        codeLists = shapes.stream().anyMatch(shape -> shape != Shape.STRUCTURE);
        ElmTable table = ElmTable.get();
        for (String name : table.classNames()) {
            topLevel.put(name, rules(table.properties(name), true));
            nested.put(name, shapes.contains(Shape.DIPLOMA_SUPPLEMENT) ? rules(table.properties(name), false) : topLevel.get(name));
        }
    }

    /** The rules of these shapes together; at least one. */
    static ShapeRules of(Set<Shape> shapes) {
        Set<Shape> strictest = EnumSet.copyOf(shapes);
        // Every shape imports the structure, and every other one the generic rules.
        if (strictest.size() > 1) {
            strictest.remove(Shape.STRUCTURE);
        }
        if (strictest.size() > 1) {
            strictest.remove(Shape.GENERIC);
        }
        return strictest.size() == 1 ? Holder.SINGLE.get(strictest.iterator().next()) : new ShapeRules(strictest);
    }

    /**
     * The rules of a class.
     *
     * @param className the class
     * @param isTopLevel whether the node is an achievement of the holder or its specification
     * @return none for a class without rules
     */
    ClassRules of(String className, boolean isTopLevel) {
        return (isTopLevel ? topLevel : nested).getOrDefault(className, NONE);
    }

    private ClassRules rules(List<Property> properties, boolean isTopLevel) {
        Map<String, Rule> byTerm = new HashMap<>();
        List<Rule> required = new ArrayList<>();
        for (Property property : properties) {
            if (!property.broken() && !property.unchecked()) {
                Rule rule = rule(property, isTopLevel);
                byTerm.put(property.term(), rule);
                if (rule.cardinality().min() > 0) {
                    required.add(rule);
                }
            }
        }
        return new ClassRules(byTerm, required);
    }

    private Rule rule(Property property, boolean isTopLevel) {
        Cardinality cardinality = property.cardinality();
        List<String> range = property.range();
        for (Shape shape : shapes) {
            // The adapted supplement spares achievements and qualifications below the top level.
            boolean spared = shape == Shape.DIPLOMA_SUPPLEMENT && !isTopLevel && !property.owner().equals("Person");
            for (String key : shape.keys()) {
                Cardinality narrower = spared && key.equals("supplement") ? null : property.narrowed().get(key);
                if (narrower != null) {
                    cardinality = new Cardinality(Math.max(cardinality.min(), narrower.min()), Math.min(cardinality.max(), narrower.max()));
                    String only = property.narrowedRange().get(key);
                    range = only == null ? range : List.of(only);
                }
            }
        }
        return new Rule(property, cardinality, range, codeLists ? property.scheme() : "");
    }
}
