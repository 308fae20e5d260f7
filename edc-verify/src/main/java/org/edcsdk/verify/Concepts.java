package org.edcsdk.verify;

import java.util.List;

/** Concepts of the European Learning Model that checks ask for. */
final class Concepts {
    static final String PROFILE_ACCREDITED = "http://data.europa.eu/snb/credential/c_ae121a00";
    static final String PROFILE_MANDATE = "http://data.europa.eu/snb/credential/c_9a31f32a";
    static final String EVIDENCE_MANDATE = "http://data.europa.eu/snb/evidence-type/c_18016257";
    static final String EVIDENCE_ACCREDITATION = "http://data.europa.eu/snb/evidence-type/c_991b06c6";

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
