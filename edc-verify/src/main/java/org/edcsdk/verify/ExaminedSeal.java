package org.edcsdk.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.edcsdk.model.Bytes;

/**
 * One seal as our own reading finds it, before trust.
 *
 * @param format JAdES or PAdES
 * @param path where the seal stands: JSON pointer, or name of the signature field
 * @param intact whether signature value and digests hold
 * @param failure why a seal that is not intact is not; also where the certificate or the signed data is missing
 * @param faults breaches of the form; with one of them the document is refused
 * @param level baseline level; empty where the form is broken
 * @param chain certificates that the seal brings along, that of the seal first; empty where it was not found
 * @param claimedTime time that the seal claims
 * @param headerForm of a JAdES seal
 * @param unsignedFaults faults in time stamps and other unsigned components; they never break the seal
 * @param counterSeals seals over this one
 * @param judgeable the seal in the form for the second validator: a JWS with this seal alone; empty for a PDF, which is given as a whole
 * @param byteRange the four numbers of a PDF seal
 */
record ExaminedSeal(SealFormat format, String path, boolean intact, Optional<SubIndication> failure, List<Fault> faults,
        Optional<BaselineLevel> level, List<X509Certificate> chain, Optional<Instant> claimedTime, Optional<HeaderForm> headerForm,
        List<Fault> unsignedFaults, List<ExaminedSeal> counterSeals, Optional<Bytes> judgeable, List<Long> byteRange) {

    ExaminedSeal {
        faults = List.copyOf(faults);
        chain = List.copyOf(chain);
        unsignedFaults = List.copyOf(unsignedFaults);
        counterSeals = List.copyOf(counterSeals);
        byteRange = List.copyOf(byteRange);
    }

    Optional<X509Certificate> certificate() {
        return chain.stream().findFirst();
    }

    boolean wellFormed() {
        return faults.isEmpty();
    }
}
