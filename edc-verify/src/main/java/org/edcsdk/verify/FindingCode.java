package org.edcsdk.verify;

/**
 * Why a check did not simply pass. The names are stable: a constant may be added, none is renamed or reused. {@code docs/report-codes.md}
 * lists them with what to do.
 */
public enum FindingCode {
    // the file
    /** Neither JSON nor PDF. */
    UNREADABLE("The file is neither JSON nor a PDF that can be read.", "Ask for the original file."),
    /** Not UTF-8. */
    NOT_UTF8("The JSON is not valid UTF-8 text.", "Ask for the original file; it may have been saved in another encoding."),
    /** A byte order mark before the text. */
    BYTE_ORDER_MARK("The JSON begins with a byte order mark.", "Ask for the original file; an editor may have added the mark."),
    /** Broken JSON. */
    MALFORMED_JSON("The JSON breaks the grammar of RFC 8259.", "Ask for the original file."),
    /** A member name twice in one object. */
    DUPLICATE_MEMBER("A JSON object names a member twice.", "Do not use the file: readers may see different contents."),
    /** Broken PDF. */
    MALFORMED_PDF("The PDF is damaged or built in a way that readers may take differently.", "Ask for the original file."),
    /** Encrypted PDF. */
    ENCRYPTED_PDF("The PDF is encrypted.", "Ask for the PDF without a password."),
    /** A size, depth or count beyond the limits. */
    LIMIT_EXCEEDED("A limit of size, depth or count was exceeded; the message names it.", "Raise that limit if you trust the source."),
    /** Out of time. */
    DEADLINE_REACHED("The time allowed for the verification ran out.", "Verify again with more time."),
    /** A library failed unexpectedly. */
    INTERNAL_ERROR("The verification stopped at an unexpected error.", "Verify again; report the file to the project if it stays."),
    /** No credential inside. */
    NO_CREDENTIAL("The file carries no European Digital Credential.", "Make sure that it is the right file."),
    /** More than one credential inside. */
    SEVERAL_CREDENTIALS("The PDF carries more than one credential.", "Do not use the file: it is not clear which credential is meant."),
    /** The credential cannot be read. */
    CREDENTIAL_UNREADABLE("The credential inside cannot be read.", "Ask the issuer for a new file."),

    // form of a JWS
    /** The JWS does not have the form of RFC 7515. */
    MALFORMED_JWS("The sealed JSON does not have the form of a JWS.", "Ask for the original file."),
    /** Flattened and general serialisation mixed. */
    MIXED_SERIALISATION("The JWS mixes the flattened and the general serialisation.", "Do not use the file: readers may see different seals."),
    /** A header parameter is malformed. */
    MALFORMED_HEADER("A header of the seal is malformed.", "Ask the issuer for a new file."),
    /** A parameter stands in the protected and the unprotected header. */
    OVERLAPPING_HEADERS("A header parameter stands in the protected and the unprotected header.", "Do not use the file."),
    /** A parameter that must be protected is not. */
    UNPROTECTED_PARAMETER("A header parameter that must be protected is not.", "Do not use the file: the parameter can be changed by anyone."),
    /** The crit parameter is wrong or names something unknown. */
    CRITICAL_HEADER("The critical header parameters are wrong or unknown.", "Ask the issuer for a seal that follows JAdES."),
    /** The algorithm is not allowed. */
    ALGORITHM_NOT_ALLOWED("The signature algorithm is not allowed or does not fit the key.", "Do not use the file."),
    /** Base64 that is not canonical. */
    NON_CANONICAL_BASE64("A base64url value is not canonical.", "Ask for the original file."),
    /** The b64 parameter is not used as RFC 7797 says. */
    UNENCODED_PAYLOAD("The unencoded payload is not declared as RFC 7797 demands.", "Ask the issuer for a seal that follows JAdES."),
    /** The payload is missing or no string. */
    PAYLOAD_MISSING("The sealed payload is missing.", "Ask for the original file."),
    /** The payload lies outside the file. */
    DETACHED_PAYLOAD("The seal covers data outside the file.", "Ask the issuer for a seal that contains the credential."),
    /** Both iat and sigT. */
    TWO_SIGNING_TIMES("The seal states its time twice (iat and sigT).", "Ask the issuer for a seal that follows JAdES."),
    /** etsiU is malformed, mixed or protected. */
    MALFORMED_UNSIGNED("The unsigned part of the seal (etsiU) is malformed.", "Ask the issuer for a new file."),

    // form of any seal
    /** No signed attributes. */
    NO_SIGNED_ATTRIBUTES("The seal has no signed attributes.", "Ask the issuer for an advanced seal (AdES)."),
    /** No signed reference to the certificate. */
    NO_CERTIFICATE_REFERENCE("The seal does not protect which certificate made it.", "Ask the issuer for an advanced seal (AdES)."),
    /** The signed reference names another certificate. */
    CERTIFICATE_REFERENCE_MISMATCH("The certificate in the seal is not the one that the seal protects.", "Do not use the file."),
    /** MD5 or SHA-1. */
    WEAK_DIGEST("The seal uses MD5 or SHA-1.", "Ask the issuer for a seal with SHA-256 or better."),
    /** The CMS is malformed. */
    MALFORMED_CMS("The signature in the PDF is malformed.", "Ask the issuer for a new file."),
    /** The CMS encloses content. */
    CMS_CONTENT_INSIDE("The signature in the PDF encloses content of its own.", "Do not use the file."),
    /** Not exactly one signer in the CMS. */
    SEVERAL_SIGNERS("The signature in the PDF does not have exactly one signer.", "Ask the issuer for a new file."),
    /** A signature field that gives no usable signature. */
    UNUSABLE_SEAL("The file has the form of a sealed one, but no usable seal.", "Do not use the file."),

    // JSON-LD
    /** A context that is not one of the credential's. */
    CONTEXT_REFUSED("A JSON-LD context is missing, unknown or out of order.", "Ask the issuer: only the contexts of the European Learning Model are read."),
    /** A context under another address. */
    CONTEXT_ALIAS("A JSON-LD context is named by another address than the published one.", "Nothing to do; the issuer should write the published address."),
    /** The W3C v2 context. */
    CONTEXT_V2("The W3C v2 context stands beside the one of the European Learning Model.", "Nothing to do; read as plain JSON, since the two contexts do not fit."),
    /** A JSON-LD keyword that a credential has no use for. */
    KEYWORD_REFUSED("The document uses a JSON-LD keyword that a credential has no use for.", "Do not use the file: readers may see different contents."),

    // coverage and later changes
    /** The ByteRange is wrong. */
    INVALID_BYTE_RANGE("The byte range of the seal is wrong.", "Do not use the file."),
    /** The seal covers a part only. */
    PARTIAL_COVERAGE("The seal does not cover its whole revision of the PDF.", "Do not use the file."),
    /** Something was changed after the seal. */
    CHANGED_AFTER_SEAL("The PDF was changed after it was sealed.", "Ask for the PDF as the issuer sent it."),
    /** Bytes before the beginning or after the end. */
    BYTES_OUTSIDE("There are bytes before the beginning or after the end of the document.", "Ask for the file as the issuer sent it."),

    // seal
    /** No seal. */
    NO_SEAL("The document has no seal: its origin is not proved.", "Ask the holder or the issuer for the sealed file."),
    /** The signature value does not hold. */
    SEAL_BROKEN("The seal does not hold: the content or the seal was changed.", "Do not use the file."),
    /** The seal was judged failed for another reason. */
    SEAL_FAILED("The seal is proved not to be valid.", "Look at the sub-indication; ask the issuer for a new file."),
    /** The seal could not be decided. */
    SEAL_INDETERMINATE("The seal is intact but could not be decided.", "Look at the sub-indication; give trust anchors and revocation data."),
    /** The intactness of a seal could not be decided. */
    SEAL_NOT_JUDGED("It could not be decided whether the seal is intact.", "Ask for the complete original file."),
    /** A further seal is not trusted. */
    FURTHER_SEAL_UNTRUSTED("A further seal is not trusted.", "Rely on the issuer's seal alone."),
    /** A further seal is another organisation's. */
    FURTHER_SEAL_FOREIGN("A further seal belongs to another organisation.", "Rely on the issuer's seal alone."),
    /** A counter seal is broken. */
    COUNTER_SEAL_BROKEN("A counter seal is broken.", "Rely on the issuer's seal alone."),

    // time stamps
    /** A time stamp is broken. */
    TIMESTAMP_INVALID("A time stamp is broken or covers something else.", "The seal is judged without it."),
    /** A time stamp's issuer is not trusted. */
    TIMESTAMP_UNTRUSTED("A time stamp comes from an authority that is not trusted.", "Give the anchor of the time stamp authority if you trust it."),
    /** Another unsigned component is faulty. */
    UNSIGNED_COMPONENT_INVALID("An unsigned component of the seal is faulty.", "The seal is judged without it."),
    /** The claimed time does not fit. */
    CLAIMED_TIME_SUSPICIOUS("The time that the seal claims does not fit its certificate, its time stamps or the present.", "Do not rely on the claimed time."),

    // trust
    /** No anchors were given. */
    NO_TRUST_ANCHORS("No trust anchors were given.", "Give the anchors or the trusted list that you rely on."),
    /** No chain to an anchor. */
    UNTRUSTED_CERTIFICATE("The seal certificate does not lead to a trust anchor.", "Check whether the issuer's trust service is one that you rely on."),
    /** A certificate of the chain is revoked. */
    CERTIFICATE_REVOKED("The seal certificate or one above it was revoked.", "Do not use the file unless a time stamp proves that the seal is older."),
    /** The certificate is out of its validity. */
    CERTIFICATE_OUT_OF_BOUNDS("The seal certificate is expired or not yet valid, and no time stamp proves an earlier time.", "Ask the issuer for a file with a time stamp."),
    /** Revocation is unknown. */
    REVOCATION_UNKNOWN("It is not known whether the seal certificate was revoked.", "Give current revocation lists, or allow the network."),
    /** The certificate may not seal. */
    WRONG_KEY_USAGE("The certificate may not be used for seals.", "Ask the issuer for a seal with a seal certificate."),
    /** A certificate authority's certificate made the seal. */
    CA_AS_SIGNER("The seal was made with the certificate of a certificate authority.", "Ask the issuer for a seal with a seal certificate."),
    /** An unknown critical extension. */
    UNKNOWN_CRITICAL_EXTENSION("A certificate has a critical extension that is not understood.", "Ask the trust service what the extension means."),
    /** The chain breaks its own rules. */
    CHAIN_NOT_VALID("The certificate chain breaks the rules of RFC 5280.", "Ask the issuer for a seal with a correct chain."),
    /** The seal's algorithms or keys are too weak. */
    WEAK_CRYPTOGRAPHY("An algorithm or key is too weak for its time.", "Ask the issuer for a new seal."),
    /** An algorithm that the proof rests on is older than it was expected to be good. */
    PROOF_ENDED("An algorithm that the proof of the seal rests on was expected to be good until an earlier time.",
            "Ask the issuer for a file with a newer archive time stamp."),

    // qualification
    /** No trusted list names the authority. */
    AUTHORITY_NOT_LISTED("No trusted list names the authority that issued the certificate.", "Ask the issuer for a seal of a qualified provider if you need one."),
    /** Service withdrawn or not yet granted. */
    SERVICE_NOT_GRANTED("The authority was not granted qualified status at the time that counts.", "Ask the issuer for a seal of a qualified provider if you need one."),
    /** Service not for seals. */
    SERVICE_NOT_FOR_SEALS("The trusted list does not name the authority for seals.", "Ask the issuer for a seal of a qualified provider if you need one."),
    /** The list overrules the certificate. */
    LISTED_AS_NOT_QUALIFIED("The trusted list says that certificates of this kind are not qualified.", "Ask the issuer for a seal of a qualified provider if you need one."),
    /** No qualified device. */
    NO_QUALIFIED_DEVICE("The certificate is qualified, and no qualified device is stated.", "Decide whether an advanced seal is enough for you."),
    /** A list without trust. */
    TRUSTED_LIST_REFUSED("A trusted list that is needed gives no trust.", "Refresh the lists, and ask their operator if that does not help."),
    /** A person's certificate. */
    PERSON_CERTIFICATE("The certificate belongs to a person and not to an organisation.", "Ask the issuer for a seal of the organisation."),
    /** The certificate does not claim to be qualified. */
    NO_QUALIFIED_STATEMENT("The certificate does not state that it is a qualified certificate for seals.", "Decide whether an advanced seal is enough for you."),
    /** Qualification demanded, not determined. */
    QUALIFICATION_UNKNOWN("It could not be determined whether the seal is qualified.", "Give the trusted lists."),

    // profile and terms
    /** A rule of the profile is broken. */
    PROFILE_VIOLATION("The credential breaks a rule of its application profile.", "Ask the issuer to correct the credential."),
    /** More findings than are listed. */
    MORE_FINDINGS("There are more findings of this kind than are listed.", "Look at the listed ones first."),
    /** An extension. */
    UNKNOWN_TERM("A member is not part of the European Learning Model; it is kept as an extension.", "Do not rely on it unless you know the extension."),
    /** Looks like a property. */
    LOOKALIKE_TERM("A member looks like a property of the model, but is not; readers may overlook it or be misled.", "Look at the file; ask the issuer."),
    /** The shapes' own spelling of a property. */
    SHAPE_SPELLING("A member has the spelling of the shapes, which the published context does not know.", "Nothing to do; the issuer should write the term of the context."),

    // issuer
    /** Issuer and seal differ. */
    ISSUER_MISMATCH("The issuer of the credential is not the owner of the seal.", "Do not use the file as the issuer's statement."),
    /** Nothing to compare. */
    ISSUER_UNPROVEN("The issuer or the seal certificate has no identifier to compare.", "Compare the names yourself, or ask the issuer."),
    /** A name that the seal does not hold. */
    NAME_NOT_IN_SEAL("A name of the issuer does not stand in the seal certificate.", "Rely on the name and identifier in the seal."),

    // validity
    /** Not yet valid. */
    NOT_YET_VALID("The credential is not valid yet.", "Wait for the beginning of its validity."),
    /** Expired. */
    EXPIRED("The credential has expired.", "Ask the holder for a current credential."),
    /** A date cannot be read. */
    DATE_UNREADABLE("A date of validity cannot be read.", "Ask the issuer to correct the credential."),

    // status
    /** A status list that cannot be read. */
    STATUS_LIST_INVALID("A status list is broken or beyond the limits.", "Ask whoever publishes the list for a new one."),
    /** The status could not be resolved. */
    STATUS_UNRESOLVED("The credential names a status that was not resolved.", "Verify with access to the status list, or ask the issuer."),
    /** Revoked. */
    CREDENTIAL_REVOKED("The issuer has revoked the credential.", "Do not accept it; ask the issuer if in doubt."),
    /** Suspended. */
    CREDENTIAL_SUSPENDED("The issuer has suspended the credential.", "Do not accept it for the time being; ask the issuer."),
    /** Status in a member that is not meant for it. */
    STATUS_MISPLACED("The credential names its status in a member that is not meant for it.", "Nothing to do; it is read as the status."),

    // mandate
    /** The awarding body did not seal and no mandate is there. */
    NO_MANDATE("The awarding body is not the issuer, and the credential shows no mandate.", "Ask the awarding body whether the issuer acts for it."),
    /** The mandate has no content. */
    MANDATE_EMPTY("The mandate has neither a statement nor a document.", "Ask the issuer for the mandate."),

    // accreditation
    /** No accreditation. */
    ACCREDITATION_MISSING("The credential claims the accredited profile but shows no accreditation.", "Ask the issuer."),
    /** The accreditation lacks its type or agent. */
    ACCREDITATION_INCOMPLETE("The accreditation lacks its type or its accrediting agent.", "Ask the issuer."),
    /** Issued outside the accreditation's time. */
    ACCREDITATION_OUT_OF_TIME("The credential was issued before or after the time of the accreditation.", "Ask the accrediting agent."),
    /** Not for this type of credential. */
    ACCREDITATION_OTHER_TYPE("The accreditation does not cover this type of credential.", "Ask the accrediting agent."),
    /** Not of this organisation. */
    ACCREDITATION_OTHER_ORGANISATION("The accreditation is not one of the awarding body.", "Ask the accrediting agent."),
    /** Not for this qualification. */
    ACCREDITATION_OTHER_QUALIFICATION("The accreditation does not cover this qualification.", "Ask the accrediting agent."),
    /** Not for this field. */
    ACCREDITATION_OTHER_FIELD("The accreditation does not cover this field of education.", "Ask the accrediting agent."),
    /** Not for this level. */
    ACCREDITATION_OTHER_LEVEL("The accreditation does not cover this EQF level.", "Ask the accrediting agent."),

    // owner
    /** Another holder. */
    OWNER_MISMATCH("The credential belongs to someone else than expected.", "Ask the person who handed it in."),
    /** The holder has no name. */
    OWNER_UNNAMED("The credential does not name its holder.", "Ask the issuer to whom it was given."),

    // twin
    /** The digest in the metadata is another one. */
    TWIN_DIGEST_MISMATCH("The PDF's metadata names another credential than the one inside.", "Do not use the PDF."),
    /** Other payload. */
    TWIN_PAYLOAD_MISMATCH("The PDF and the JSON carry different credentials.", "Do not use them as one; ask the issuer."),
    /** Other id. */
    TWIN_ID_MISMATCH("The PDF and the credential differ in the credential's id.", "Do not use the PDF."),
    /** Other organisation. */
    TWIN_ORGANISATION_MISMATCH("The PDF and the JSON are sealed by different organisations.", "Ask the issuer."),
    /** The twin's seal is broken. */
    TWIN_SEAL_BROKEN("The seal of the twin does not hold.", "Do not use the twin."),
    /** The twin's seal is undecided. */
    TWIN_SEAL_INDETERMINATE("The seal of the twin could not be decided.", "Verify the twin by itself."),
    /** The twin has no credential or is of the same kind. */
    TWIN_NOT_COMPARABLE("The two files are not a PDF and a JSON of a credential.", "Give the other form of the same credential."),
    /** Name or title not on the pages. */
    TEXT_NOT_ON_PAGE("The holder's name or the title does not stand in the text of the pages.", "Compare the pages with the credential yourself."),

    // content
    /** Direction controls. */
    BIDI_CONTROL("A text holds characters that turn the reading direction.", "Read the text with care: it may show in another order."),
    /** Invisible characters. */
    INVISIBLE_CHARACTER("A text holds characters that cannot be seen.", "Read the text with care."),
    /** Letters of several scripts in one word. */
    MIXED_SCRIPTS("A name mixes letters of several scripts that look alike.", "Read the name with care."),
    /** HTML. */
    HTML_IN_TEXT("A text holds HTML markup.", "Nothing to do; it is shown as text."),
    /** An image of another type. */
    IMAGE_TYPE_MISMATCH("A file inside is of another type than it claims.", "Do not open it without care."),
    /** An image that cannot be read. */
    IMAGE_UNREADABLE("An image inside cannot be read.", "Ask the issuer."),
    /** An image too large. */
    IMAGE_TOO_LARGE("An image inside is larger than the limit.", "Do not open it without care."),
    /** A script or action in a PDF or SVG. */
    ACTIVE_CONTENT("The document holds scripts or actions.", "Open it only in a viewer that does not run them.");

    private final String description;
    private final String advice;

    FindingCode(String description, String advice) {
        this.description = description;
        this.advice = advice;
    }

    /** Returns what was found, one English sentence. */
    public String description() {
        return description;
    }

    /** Returns what a person can do about it, one English sentence. */
    public String advice() {
        return advice;
    }
}
