package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.IssuerBinding;
import org.edcsdk.model.internal.OrganisationIdentifier;

/**
 * ISSUER: the issuer of the credential is the owner of the seal. The identifier in the certificate decides; scheme, country and number are
 * compared apart. Names bind nothing; one that the certificate does not hold is pointed out.
 */
final class IssuerCheck {
    private static final String EIDAS = "eIDASIdentifier";
    private static final List<String> OTHER_IDENTIFIERS = List.of("vatIdentifier", "registration", "taxIdentifier", "identifier");
    private static final List<String> NAMES = List.of("legalName", "altLabel", "prefLabel");

    private IssuerCheck() {
    }

    static List<CheckResult> check(JsonObject credential, SealOwner owner) {
        Node issuer = Node.root(credential).object("issuer").orElse(new Node("/issuer", JsonObject.empty()));
        List<CheckResult> results = new ArrayList<>();
        results.add(identity(issuer, owner));
        Findings names = new Findings(Check.ISSUER);
        NAMES.forEach(name -> name(issuer, name, owner, names));
        results.addAll(names.list());
        return results;
    }

    static IssuerBinding binding(JsonObject credential, SealOwner owner) {
        Node issuer = Node.root(credential).object("issuer").orElse(new Node("/issuer", JsonObject.empty()));
        return switch (identity(issuer, owner).status()) {
            case PASSED -> IssuerBinding.BOUND;
            case FAILED -> IssuerBinding.OTHER;
            default -> IssuerBinding.UNPROVEN;
        };
    }

    private static CheckResult identity(Node issuer, SealOwner owner) {
        if (owner.organizationIdentifier().isEmpty()) {
            return unproven(issuer.pointer(), "The seal certificate has no organizationIdentifier to compare the issuer with.");
        }
        String sealed = owner.organizationIdentifier().get();
        List<Node> identifiers = issuer.objects(EIDAS);
        if (identifiers.isEmpty()) {
            return withoutEidas(issuer, sealed, owner);
        }
        IssuerBinding worst = IssuerBinding.BOUND;
        String where = identifiers.get(0).pointer();
        String notation = identifiers.get(0).json().text("notation").orElse("");
        for (Node identifier : identifiers) {
            IssuerBinding binding = compare(identifier, sealed, owner);
            if (binding != IssuerBinding.BOUND && worst != IssuerBinding.OTHER) {
                worst = binding;
                where = identifier.pointer();
                notation = identifier.json().text("notation").orElse("");
            }
        }
        return switch (worst) {
            case BOUND -> CheckResult.passed(Check.ISSUER, "The issuer's " + EIDAS + " " + Shown.of(notation)
                    + " is the organizationIdentifier of the seal, " + Shown.of(sealed) + ".");
            case OTHER -> CheckResult.failed(Check.ISSUER, FindingCode.ISSUER_MISMATCH, where, "The issuer's " + EIDAS + " "
                    + Shown.of(notation) + " is not the organizationIdentifier of the seal, " + Shown.of(sealed) + ".");
            case UNPROVEN -> unproven(where, "The issuer's " + EIDAS + " " + Shown.of(notation)
                    + " lacks what is needed to compare it with the seal's organizationIdentifier " + Shown.of(sealed) + ".");
        };
    }

    // Another identifier of the issuer binds where it is the very same, scheme and all; otherwise it says nothing, since an organisation
    // has several numbers and the seal names but one.
    private static CheckResult withoutEidas(Node issuer, String sealed, SealOwner owner) {
        for (String member : OTHER_IDENTIFIERS) {
            for (Node identifier : issuer.objects(member)) {
                boolean whole = identifier.json().text("notation").filter(text -> OrganisationIdentifier.parse(text).scheme().isPresent())
                        .isPresent();
                if (whole && compare(identifier, sealed, owner) == IssuerBinding.BOUND) {
                    return CheckResult.passed(Check.ISSUER, "The issuer's " + member + " is the organizationIdentifier of the seal, "
                            + Shown.of(sealed) + ".");
                }
            }
        }
        return unproven(issuer.pointer(), "The issuer has no " + EIDAS + " to compare with the seal's organizationIdentifier "
                + Shown.of(sealed) + ".");
    }

    private static CheckResult unproven(String where, String message) {
        return CheckResult.indeterminate(Check.ISSUER, FindingCode.ISSUER_UNPROVEN, where, message);
    }

    private static IssuerBinding compare(Node identifier, String sealed, SealOwner owner) {
        return IssuerBinding.of(identifier.json().text("notation"), identifier.idOf("spatial"), sealed, owner.country());
    }

    private static void name(Node issuer, String member, SealOwner owner, Findings findings) {
        for (Value value : issuer.values(member)) {
            if (value.json() instanceof JsonObject languages) {
                for (Map.Entry<String, JsonValue> language : languages.members().entrySet()) {
                    for (Value text : new Node(value.pointer(), languages).values(language.getKey())) {
                        name(text, member, owner, findings);
                    }
                }
            } else if (value.json() instanceof JsonString) {
                name(value, member, owner, findings);
            }
        }
    }

    private static void name(Value value, String member, SealOwner owner, Findings findings) {
        String name = value.text().orElse("");
        String folded = Names.foldOrganisation(name);
        boolean held = Stream.concat(owner.organisation().stream(), owner.commonName().stream())
                .anyMatch(known -> Names.foldOrganisation(known).equals(folded));
        if (!held && !name.isBlank()) {
            findings.warning(FindingCode.NAME_NOT_IN_SEAL, value.pointer(), "The issuer's " + member + " " + Shown.of(name)
                    + " is neither O " + Shown.of(owner.organisation().orElse("")) + " nor CN " + Shown.of(owner.commonName().orElse(""))
                    + " of the seal certificate.");
        }
    }
}
