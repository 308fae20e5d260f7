package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;

/** What an HTTP path offers. */
interface Endpoint {
    /** Content type of the answer. */
    String answerType();

    /** Answers a request; the fault is one that changes the content, not the transport. */
    Reply reply(HttpExchange exchange, byte[] body, ServiceFault fault);
}
