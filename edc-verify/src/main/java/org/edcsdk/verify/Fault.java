package org.edcsdk.verify;

/** A finding about the form of a seal: what, where (JSON pointer or PDF object), and in words without values of the document. */
record Fault(FindingCode code, String path, String message) {
}
