package org.edcsdk.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The DSS dictionary of a PDF (EN 319 142-1, 5.4.2): which objects it is made of, and whether it is nothing but that. */
final class PdfValidationData {
    private static final Set<String> KEYS = Set.of("Type", "VRI", "Certs", "OCSPs", "CRLs");
    // Octets and nothing that a page could draw.
    private static final Set<String> STREAM_KEYS = Set.of("Length", "Filter", "DecodeParms", "DL");
    private static final Set<String> VRI_KEYS = Set.of("Type", "Cert", "OCSP", "CRL", "TU", "TS");

    private final PdfFile file;
    private final Set<Integer> containers = new HashSet<>();
    private final Set<Integer> streams = new HashSet<>();
    private boolean wellFormed = true;
    private boolean revocation;

    private PdfValidationData(PdfFile file) {
        this.file = file;
    }

    static PdfValidationData of(PdfFile file) {
        PdfValidationData data = new PdfValidationData(file);
        PdfValue value = file.root().get("DSS");
        if (!(value instanceof PdfValue.Null)) {
            data.read(value);
        }
        return data;
    }

    /** Dictionaries and arrays of its own. */
    Set<Integer> containers() {
        return containers;
    }

    /** Streams with certificates and revocation values. */
    Set<Integer> streams() {
        return streams;
    }

    boolean wellFormed() {
        return wellFormed;
    }

    /** Whether it holds revocation values, as level LT demands. */
    boolean hasRevocation() {
        return revocation;
    }

    private void read(PdfValue value) {
        PdfValue.Dict dss = container(value);
        wellFormed &= KEYS.containsAll(dss.entries().keySet());
        streams(dss.get("Certs"));
        revocation = streams(dss.get("OCSPs")) + streams(dss.get("CRLs")) > 0;
        if (!dss.has("VRI")) {
            return;
        }
        for (PdfValue entry : container(dss.get("VRI")).entries().values()) {
            if (entry instanceof PdfValue.Name) {
                continue;
            }
            PdfValue.Dict vri = container(entry);
            wellFormed &= VRI_KEYS.containsAll(vri.entries().keySet());
            List.of("Cert", "OCSP", "CRL").forEach(key -> streams(vri.get(key)));
            stream(vri.get("TS"));
        }
    }

    private PdfValue.Dict container(PdfValue value) {
        if (value instanceof PdfValue.Ref ref) {
            containers.add(ref.number());
        }
        if (file.resolve(value) instanceof PdfValue.Dict dict) {
            return dict;
        }
        wellFormed = false;
        return PdfValue.Dict.EMPTY;
    }

    private int streams(PdfValue value) {
        if (value instanceof PdfValue.Ref ref) {
            containers.add(ref.number());
        }
        List<PdfValue> items = file.array(value);
        items.forEach(this::stream);
        return items.size();
    }

    private void stream(PdfValue value) {
        if (value instanceof PdfValue.Null) {
            return;
        }
        if (value instanceof PdfValue.Ref ref && file.resolve(value) instanceof PdfValue.Stream stream
                && STREAM_KEYS.containsAll(stream.dict().entries().keySet())) {
            streams.add(ref.number());
        } else {
            wellFormed = false;
        }
    }
}
