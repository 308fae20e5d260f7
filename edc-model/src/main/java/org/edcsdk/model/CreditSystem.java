package org.edcsdk.model;

/** Systems of credit points (code list "education-credit"). */
public enum CreditSystem implements VocabularyEntry {
    /** Of higher education. */
    ECTS("6fcec5c5af"),
    /** Of vocational education and training. */
    ECVET("60b314e826");

    private final String code;

    CreditSystem(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.CREDIT_SYSTEM;
    }

    @Override
    public String code() {
        return code;
    }
}
