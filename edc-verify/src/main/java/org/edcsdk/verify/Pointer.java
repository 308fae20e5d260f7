package org.edcsdk.verify;

/** JSON Pointers (RFC 6901). */
final class Pointer {
    private Pointer() {
    }

    static String child(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    static String child(String parent, int index) {
        return parent + '/' + index;
    }

    /** The last member name or index of a pointer, unescaped; empty for the whole document. */
    static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }
}
