package org.edcsdk.dss.internal;

/**
 * Puts the DSS library into a usable state, once in a class loader. To be called before any use of DSS; later calls cost nothing. Thread safe.
 */
public final class DssSetup {

    private DssSetup() {
    }

    /**
     * Prepares DSS for PDF (PAdES).
     *
     * @throws IllegalStateException if DSS would not see the seals of PDF files: another provider for CMS stands first on the class path and cannot be
     *     replaced
     */
    public static void pdf() {
        if (!Pdf.READY) {
            throw new IllegalStateException("DSS cannot read zero-padded CMS: the service eu.europa.esig.dss.cms.ICMSUtils must be "
                    + ZeroPaddingCmsUtils.class.getName());
        }
    }

    /**
     * Prepares DSS for JSON (JAdES).
     *
     * @return true if JAdES of DSS may run on several threads from now on; false if its users must hold one lock around all of it, because its shared
     *     schema validators could not be replaced
     */
    public static boolean jades() {
        return Jades.PARALLEL;
    }

    private static final class Pdf {
        static final boolean READY = CmsSelfTest.readyWithPadding();
    }

    private static final class Jades {
        static final boolean PARALLEL = SafeJadesSchemas.install();
    }
}
