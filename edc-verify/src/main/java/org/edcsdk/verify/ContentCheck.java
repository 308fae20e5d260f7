package org.edcsdk.verify;

import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;

/** CONTENT of a credential: what could mislead or harm the person who looks at it. Everything here is a warning. */
final class ContentCheck {
    private static final Set<String> NAMES = Set.of("fullName", "givenName", "familyName", "birthName", "patronymicName", "legalName",
            "altLabel", "prefLabel", "title");
    // Languages of Europe whose texts have Greek or Cyrillic letters of right.
    private static final Set<String> OTHER_SCRIPTS = Set.of("el", "bg", "mk", "sr", "uk", "ru", "be", "cnr", "bs", "kk", "tg");
    private static final Set<String> IMAGE_MEMBERS = Set.of("image", "logo", "bannerImage");
    private static final long MOST_PIXELS = 40_000_000;
    private static final long MOST_PIXELS_A_SIDE = 20_000;
    private static final int MOST_SVG_BYTES = 2_000_000;
    private static final int MOST_IMAGE_BYTES = 10_000_000;

    private final Runnable pulse;
    private final Findings findings = new Findings(Check.CONTENT);

    private ContentCheck(Runnable pulse) {
        this.pulse = pulse;
    }

    /**
     * Looks through a credential.
     *
     * @param pulse called at every object, so that a deadline can end the work
     * @return the findings; empty where nothing stands out
     */
    static List<CheckResult> check(JsonObject credential, Runnable pulse) {
        ContentCheck check = new ContentCheck(pulse);
        Node.root(credential).walk(check::object);
        return check.findings.list();
    }

    private void object(Node node) {
        pulse.run();
        boolean media = node.hasType("MediaObject") || node.json().has("contentEncoding");
        for (Map.Entry<String, JsonValue> member : node.json().members().entrySet()) {
            String name = member.getKey();
            if (media && name.equals("content")) {
                node.values(name).forEach(content -> media(node, content));
                continue;
            }
            for (Value value : node.values(name)) {
                value.text().ifPresent(text -> text(value.pointer(), name, "", text));
                if (value.json() instanceof JsonObject map && NAMES.contains(name)) {
                    languages(new Node(value.pointer(), map), name);
                }
            }
        }
    }

    // The members of a language map are visited as texts of the map itself too; here only what depends on the name is looked at.
    private void languages(Node map, String name) {
        for (String language : map.json().members().keySet()) {
            for (Value value : map.values(language)) {
                value.text().ifPresent(text -> scripts(value.pointer(), language, text));
            }
        }
    }

    private void text(String pointer, String name, String language, String text) {
        String bidi = TextScan.bidiControls(text);
        if (!bidi.isEmpty()) {
            findings.warning(FindingCode.BIDI_CONTROL, pointer, "The text holds " + bidi + ".");
        }
        String invisible = TextScan.invisible(text);
        if (!invisible.isEmpty()) {
            findings.warning(FindingCode.INVISIBLE_CHARACTER, pointer, "The text holds " + invisible + ".");
        }
        if (TextScan.html(text)) {
            findings.warning(FindingCode.HTML_IN_TEXT, pointer, "The text holds HTML markup; it is shown as text.");
        }
        if (name.equals("contentURL") && text.strip().toLowerCase(Locale.ROOT).matches("(?s)(javascript|data|vbscript|file):.*")) {
            findings.warning(FindingCode.ACTIVE_CONTENT, pointer, "The link is no web address.");
        }
        if (NAMES.contains(name)) {
            scripts(pointer, language, text);
        }
    }

    private void scripts(String pointer, String language, String text) {
        String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
        boolean disguised = !primary.isEmpty() && !OTHER_SCRIPTS.contains(primary) && TextScan.disguisedWord(text);
        if (disguised || TextScan.mixedScripts(text)) {
            findings.warning(FindingCode.MIXED_SCRIPTS, pointer, "A word holds letters of another script that look like those around them.");
        }
    }

    private void media(Node node, Value content) {
        String base64 = content.text().orElse("");
        byte[] bytes = MediaScan.decode(base64).orElse(null);
        if (bytes == null || bytes.length == 0) {
            findings.warning(FindingCode.IMAGE_UNREADABLE, content.pointer(), "The content is no base64.");
            return;
        }
        MediaScan scan = new MediaScan(bytes);
        MediaScan.Type type = scan.type();
        type(node, content, type);
        if (type == MediaScan.Type.SVG && bytes.length <= MOST_SVG_BYTES) {
            svg(scan, content);
        }
        size(node, content, scan, type, bytes.length);
    }

    private void svg(MediaScan scan, Value content) {
        if (scan.activeSvg()) {
            findings.warning(FindingCode.ACTIVE_CONTENT, content.pointer(), "The SVG does more than draw.");
        }
        if (scan.multiplyingSvg()) {
            findings.warning(FindingCode.IMAGE_TOO_LARGE, content.pointer(), "The SVG repeats its parts too often.");
        }
    }

    private void type(Node node, Value content, MediaScan.Type type) {
        String claimed = node.idOf("contentType").map(iri -> iri.substring(iri.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT)).orElse("");
        boolean known = List.of("JPEG", "PNG", "GIF", "WEBP", "SVG", "PDF", "ZIP", "HTML", "XML").contains(claimed);
        boolean xml = claimed.equals("XML") && (type == MediaScan.Type.SVG || type == MediaScan.Type.OTHER);
        if (known && !xml && !claimed.equals(type.name())) {
            findings.warning(FindingCode.IMAGE_TYPE_MISMATCH, content.pointer(), "The content is said to be " + claimed + " and is "
                    + (type == MediaScan.Type.OTHER ? "something else." : type + "."));
        } else if (!known && type == MediaScan.Type.HTML) {
            findings.warning(FindingCode.ACTIVE_CONTENT, content.pointer(), "The content is HTML.");
        }
    }

    private void size(Node node, Value content, MediaScan scan, MediaScan.Type type, int length) {
        boolean image = switch (type) {
            case JPEG, PNG, GIF, WEBP, SVG -> true;
            default -> false;
        };
        boolean pixelled = type == MediaScan.Type.JPEG || type == MediaScan.Type.PNG || type == MediaScan.Type.GIF;
        MediaScan.Size size = scan.size().orElse(new MediaScan.Size(0, 0));
        boolean large = size.pixels() > MOST_PIXELS || Math.max(size.width(), size.height()) > MOST_PIXELS_A_SIDE;
        if (image && (length > (type == MediaScan.Type.SVG ? MOST_SVG_BYTES : MOST_IMAGE_BYTES) || large)) {
            findings.warning(FindingCode.IMAGE_TOO_LARGE, content.pointer(), "An image of " + length + " bytes"
                    + (pixelled ? " and " + size.width() + " by " + size.height() + " pixels." : "."));
        } else if (pixelled && size.pixels() == 0) {
            findings.warning(FindingCode.IMAGE_UNREADABLE, content.pointer(), "The header of the image cannot be read.");
        }
        String parent = Pointer.last(node.pointer().replaceFirst("/\\d+$", ""));
        if (!image && IMAGE_MEMBERS.contains(parent)) {
            findings.warning(FindingCode.IMAGE_UNREADABLE, content.pointer(), "An image is expected here, and this is none.");
        }
    }
}
