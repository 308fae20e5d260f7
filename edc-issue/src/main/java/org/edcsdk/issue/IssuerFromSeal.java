package org.edcsdk.issue;

import java.util.List;
import java.util.Optional;
import org.edcsdk.dss.internal.SealSubject;
import org.edcsdk.model.CodeLists;
import org.edcsdk.model.Concept;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Location;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.internal.Countries;
import org.edcsdk.model.internal.IssuerBinding;
import org.edcsdk.model.internal.OrganisationIdentifier;

/**
 * Binds the issuer of a credential to the seal certificate: its organizationIdentifier becomes the eIDASIdentifier, its country a location.
 * The legal name that the application gave stays, since certificates lack diacritics.
 */
final class IssuerFromSeal {
    private final SealSubject seal;

    IssuerFromSeal(SealSubject seal) {
        this.seal = seal;
    }

    EuropeanDigitalCredential bind(EuropeanDigitalCredential credential) throws IssuanceException {
        Organisation issuer = credential.issuer();
        requireNoMismatch(issuer);
        JsonObject changed = issuer.json();
        if (issuer.legalName().isEmpty() && seal.organisation().isPresent()) {
            changed = changed.with("legalName", LangString.of(credential.primaryLanguage(), seal.organisation().get()).toJson());
        }
        Optional<LegalIdentifier> identifier = identifier(issuer);
        if (identifier.isPresent()) {
            changed = changed.with("eIDASIdentifier", identifier.get().json());
        }
        Optional<String> country = otherCountry(issuer);
        if (country.isPresent()) {
            changed = changed.adding("location", Location.of(country.get()).json());
        }
        if (changed.equals(issuer.json())) {
            return credential;
        }
        // One id for two different objects would make them one node: the issuer gives its id up where it stands elsewhere too.
        Optional<String> id = changed.text("id");
        if (id.isPresent() && occurs(id.get(), credential.json().without("issuer"))) {
            changed = changed.without("id");
        }
        return EuropeanDigitalCredential.of(credential.json().with("issuer", changed));
    }

    private void requireNoMismatch(Organisation issuer) throws IssuanceException {
        Optional<LegalIdentifier> claimed = issuer.eIDASIdentifier();
        if (claimed.isEmpty() || seal.organizationIdentifier().isEmpty()) {
            return;
        }
        String certified = seal.organizationIdentifier().get();
        IssuerBinding binding = IssuerBinding.of(Optional.of(claimed.get().notation()), claimed.get().spatial().map(Concept::iri), certified, seal.country());
        if (binding == IssuerBinding.OTHER) {
            throw new IssuanceException(IssuanceException.Reason.ISSUER_MISMATCH, "issuer.eIDASIdentifier is " + claimed.get().notation()
                    + ", the seal certificate is of " + certified + ": correct it, or leave it out", List.of());
        }
    }

    private Optional<LegalIdentifier> identifier(Organisation issuer) {
        if (issuer.eIDASIdentifier().isPresent()) {
            return Optional.empty();
        }
        return seal.organizationIdentifier().flatMap(notation -> country(notation).map(country -> LegalIdentifier.of(country, notation)));
    }

    private Optional<String> country(String organizationIdentifier) {
        return OrganisationIdentifier.parse(organizationIdentifier).country()
                .filter(country -> !country.equals(OrganisationIdentifier.GLOBAL))
                .or(seal::country).map(Countries::alpha2);
    }

    private Optional<String> otherCountry(Organisation issuer) {
        return seal.country().map(Countries::alpha2).filter(country -> issuer.location().stream()
                .flatMap(location -> location.address().stream())
                .flatMap(address -> address.countryCode().stream())
                .noneMatch(known -> CodeLists.alpha2(known).filter(country::equals).isPresent()));
    }

    private static boolean occurs(String id, JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.items().stream().anyMatch(item -> occurs(id, item));
        }
        if (value instanceof JsonObject object) {
            return object.get("id").filter(new JsonString(id)::equals).isPresent()
                    || object.members().values().stream().anyMatch(member -> occurs(id, member));
        }
        return false;
    }
}
