package org.edcsdk.testkit;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What an HTTP path offers. */
interface Endpoint {
    /** Content type of the answer. */
    String answerType();

    /** A document that is fetched with GET. */
    record Document(String answerType, Supplier<byte[]> content) implements Endpoint { }

    /** A service that is asked with POST. {@code otherNonce} rewrites the request for {@link ServiceFault#WRONG_NONCE}. */
    record Question(String requestType, String answerType, UnaryOperator<byte[]> answer, UnaryOperator<byte[]> otherNonce)
            implements Endpoint { }
}
