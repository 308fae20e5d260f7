package org.edcsdk.verify;

import java.util.List;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.EvidenceType;

/** Concepts of the European Learning Model that checks ask for. */
final class Concepts {
    static final String PROFILE_ACCREDITED = CredentialProfile.ACCREDITED.concept().iri();
    static final String PROFILE_MANDATE = CredentialProfile.ISSUED_BY_MANDATE.concept().iri();
    static final String EVIDENCE_MANDATE = EvidenceType.MANDATE.concept().iri();
    static final String EVIDENCE_ACCREDITATION = EvidenceType.ACCREDITATION.concept().iri();

    private Concepts() {
    }

    static boolean hasProfile(Node credential, String profile) {
        return credential.ids("credentialProfiles").contains(profile);
    }

    /** The evidences of one type. */
    static List<Node> evidences(Node credential, String type) {
        return credential.objects("evidence").stream().filter(evidence -> evidence.ids("dcType").contains(type)).toList();
    }
}
