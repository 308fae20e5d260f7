package org.edcsdk.testkit;

import java.util.HashMap;
import java.util.Map;

/** What one service is told to do next, and what it was asked. Thread safe. */
final class FaultSwitch {
    private static final int ALWAYS = -1;

    private final Map<String, Integer> counts = new HashMap<>();
    private ServiceFault fault = ServiceFault.NONE;
    private String pathEnd = "";
    private int left = ALWAYS;

    synchronized void set(ServiceFault next) {
        set("", next);
    }

    synchronized void set(String end, ServiceFault next) {
        set(end, next, ALWAYS);
    }

    synchronized void set(String end, ServiceFault next, int times) {
        fault = next;
        pathEnd = end;
        left = times;
    }

    /** Counts a request and says how it fails. */
    synchronized ServiceFault next(String path) {
        counts.merge(path, 1, Integer::sum);
        if (fault == ServiceFault.NONE || left == 0 || !path.endsWith(pathEnd)) {
            return ServiceFault.NONE;
        }
        if (left > 0) {
            left--;
        }
        return fault;
    }

    synchronized int requests(String end) {
        return counts.entrySet().stream().filter(count -> count.getKey().endsWith(end)).mapToInt(Map.Entry::getValue).sum();
    }
}
