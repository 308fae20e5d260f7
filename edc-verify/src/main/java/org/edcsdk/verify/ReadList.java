package org.edcsdk.verify;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import eu.europa.esig.dss.enumerations.TSLType;
import eu.europa.esig.dss.enumerations.TSLTypeEnum;
import eu.europa.esig.dss.model.tsl.OtherTSLPointer;
import eu.europa.esig.dss.model.tsl.TrustServiceProvider;
import eu.europa.esig.dss.tsl.parsing.AbstractParsingResult;
import org.edcsdk.model.Bytes;

/**
 * A trusted list as it was read; who signed it is another matter. Immutable.
 *
 * @param octets what was read
 * @param sha256 of the octets, in hexadecimal
 * @param scheme what the list says of itself
 * @param lists where national lists are and who signs them; of a list of lists only
 * @param selves what a list of lists says of its own signers
 * @param pivots addresses of earlier lists of lists, the newest first
 * @param providers services; of a national list only
 * @param anchors how many certificates of services it makes trusted: asked at each verification, so counted once
 */
record ReadList(Bytes octets, String sha256, AbstractParsingResult scheme, List<OtherTSLPointer> lists, List<OtherTSLPointer> selves,
        List<String> pivots, List<TrustServiceProvider> providers, int anchors) {

    ReadList {
        lists = List.copyOf(lists);
        selves = List.copyOf(selves);
        pivots = List.copyOf(pivots);
        providers = List.copyOf(providers);
    }

    static boolean listOfLists(TSLType type) {
        return type == TSLTypeEnum.EUlistofthelists;
    }

    boolean listOfLists() {
        return listOfLists(scheme.getTSLType());
    }

    // TS 119 615, 4.3: a service of a third country's list may be called granted too, and is not qualified under eIDAS.
    boolean national() {
        return scheme.getTSLType() == TSLTypeEnum.EUgeneric;
    }

    String territory() {
        return scheme.getTerritory();
    }

    int sequenceNumber() {
        return scheme.getSequenceNumber();
    }

    Instant issued() {
        return scheme.getIssueDate().toInstant();
    }

    Optional<Instant> nextUpdate() {
        return Optional.ofNullable(scheme.getNextUpdateDate()).map(Date::toInstant);
    }

    /** Why it gives no trust at a time, whoever signed it. */
    Optional<TrustedListProblem> problemAt(Instant at) {
        if (issued().isAfter(at)) {
            return Optional.of(TrustedListProblem.NOT_YET_ISSUED);
        }
        return nextUpdate().filter(at::isBefore).isPresent() ? Optional.empty() : Optional.of(TrustedListProblem.EXPIRED);
    }
}
