package org.edcsdk.model.profile;

import java.util.Objects;

/**
 * Something that a check of a credential found.
 *
 * @param rule stable name of the rule: class, term and kind, such as {@code Organisation.legalName.min}. Kinds of the shapes: {@code min} and
 *     {@code max} (how many), {@code class}, {@code datatype}, {@code most} (greatest number), {@code language} (a text needs one),
 *     {@code unique} (one text a language), {@code literal}, {@code iri}, {@code scheme} (code list); of our own: {@code order} and
 *     {@code differs} (dates), {@code unknown} (profile), {@code list} (concept)
 * @param severity how much it weighs
 * @param pointer where: a JSON pointer (RFC 6901) into the credential; on the graph in which objects with one id are one node, the place where
 *     the value stands, and for what is missing the first object with that id
 * @param className the ELM class whose rule it is
 * @param property the term, such as {@code legalName}
 * @param message one English sentence with counts, classes, datatypes, code lists and codes, never a text, name, date of birth or identifier
 */
public record Finding(String rule, Severity severity, String pointer, String className, String property, String message) {
    /** Refuses missing values. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(message, "message");
    }

    static Finding of(Severity severity, String owner, String property, String kind, String pointer, String message) {
        return new Finding(owner + '.' + property + '.' + kind, severity, pointer, owner, property, owner + ": " + property + ' ' + message);
    }
}
