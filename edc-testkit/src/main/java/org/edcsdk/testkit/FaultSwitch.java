package org.edcsdk.testkit;

import java.util.ArrayList;
import java.util.List;

/** What one service is told to do next, and what it was asked. Thread safe. */
final class FaultSwitch {
    private static final int ALWAYS = -1;

    private final List<String> paths = new ArrayList<>();
    private ServiceFault fault = ServiceFault.NONE;
    private String pathEnd = "";
    private int left = ALWAYS;

    synchronized void set(ServiceFault next) {
        set("", next, ALWAYS);
    }

    synchronized void set(String end, ServiceFault next, int times) {
        fault = next;
        pathEnd = end;
        left = times;
    }

    /** Counts a request and says how it fails. */
    synchronized ServiceFault next(String path) {
        paths.add(path);
        if (fault == ServiceFault.NONE || left == 0 || !path.endsWith(pathEnd)) {
            return ServiceFault.NONE;
        }
        if (left > 0) {
            left--;
        }
        return fault;
    }

    synchronized int requests(String end) {
        return (int) paths.stream().filter(path -> path.endsWith(end)).count();
    }
}
