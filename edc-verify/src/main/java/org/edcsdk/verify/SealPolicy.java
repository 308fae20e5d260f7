package org.edcsdk.verify;

import java.io.InputStream;
import java.util.List;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.CertificateConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import eu.europa.esig.dss.policy.jaxb.EIDAS;
import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;

/**
 * The policy under which the second validator judges: its default policy and cryptographic suite, with what is only a warning there and
 * must not pass here raised to a failure.
 */
final class SealPolicy {
    private static final String DEFAULT_POLICY = "/policy/constraint.xml";

    private SealPolicy() {
    }

    static ValidationPolicy create() {
        try (InputStream stream = ValidationPolicyFacade.class.getResourceAsStream(DEFAULT_POLICY)) {
            ConstraintsParameters constraints = ValidationPolicyFacade.newFacade().unmarshall(stream);
            BasicSignatureConstraints seal = constraints.getSignatureConstraints().getBasicSignatureConstraints();
            for (LevelConstraint constraint : pdf(seal)) {
                constraint.setLevel(Level.FAIL);
            }
            strict(constraints.getEIDAS());
            List.of(seal.getSigningCertificate(), seal.getCACertificate()).forEach(SealPolicy::raise);
            return ValidationPolicyLoader.fromValidationPolicy(new EtsiValidationPolicy(constraints)).withDefaultCryptographicSuite().create();
        } catch (Exception e) {
            // The resource and the classes come with one library: this cannot depend on any input.
            throw new IllegalStateException("the validation policy cannot be loaded", e);
        }
    }

    private static List<LevelConstraint> pdf(BasicSignatureConstraints seal) {
        return List.of(seal.getDocMDP(), seal.getFieldMDP(), seal.getSigFieldLock(), seal.getByteRangeCollision());
    }

    // An expired or badly signed list only warns there, and the seal stays qualified. Its age in hours says nothing: the next update does.
    private static void strict(EIDAS lists) {
        List.of(lists.getTLNotExpired(), lists.getTLWellSigned(), lists.getTLStructure(), lists.getTLVersion())
                .forEach(constraint -> constraint.setLevel(Level.FAIL));
        lists.setTLFreshness(null);
    }

    private static void raise(CertificateConstraints certificate) {
        certificate.getSupportedCriticalExtensions().setLevel(Level.FAIL);
        certificate.getNameConstraints().setLevel(Level.FAIL);
        certificate.getPolicyTree().setLevel(Level.FAIL);
        // An answer that is out of date at the best time of the seal is none (EN 319 102-1, 5.2.5): TRY_LATER.
        LevelConstraint fresh = new LevelConstraint();
        fresh.setLevel(Level.FAIL);
        certificate.setRevocationFreshnessNextUpdate(fresh);
        // An age in days, even an ignored one, would take its place.
        certificate.setRevocationFreshness(null);
    }
}
