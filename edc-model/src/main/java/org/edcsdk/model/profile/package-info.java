/**
 * Checks of a credential before it is sealed, and after: the application profiles, the elements of a micro-credential, the sections of a diploma
 * supplement.
 * <pre>{@code
 * ProfileReport report = ProfileCheck.report(credential);                          // the declared profiles
 * ProfileReport literal = ProfileCheck.report(credential, Set.of(Shape.DIPLOMA_SUPPLEMENT_LITERAL));
 * Set<AnnexOneElement> missing = AnnexOneLint.missing(credential);                 // of the eleven of Annex I
 * List<SupplementSection> sections = SupplementLint.sections(credential);          // filled, explained or incomplete
 * }</pre>
 *
 * <p>What this package does not do: look up codes, read schemas from the network, or judge seals.
 */
package org.edcsdk.model.profile;
