package org.edcsdk.cli;
import java.util.List;
final class HtmlReport {
    static String write(List<Verified> v) { return ""; }
}
