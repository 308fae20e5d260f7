package org.edcsdk.jsonld;

/**
 * What a JSON text may cost before it is refused.
 *
 * @param bytes octets of the text
 * @param depth nested objects and arrays
 * @param members members of all objects together
 * @param tokens values and names together
 * @param numberLength characters of a number
 * @param nameLength characters of a member name
 */
public record JsonLimits(long bytes, int depth, int members, int tokens, int numberLength, int nameLength) {
    /** Refuses limits below one. */
    public JsonLimits {
        require("bytes", bytes);
        require("depth", depth);
        require("members", members);
        require("tokens", tokens);
        require("numberLength", numberLength);
        require("nameLength", nameLength);
    }

    private static void require(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
    }

    /** 20 MB, depth 64, 100,000 members, 1,000,000 tokens, numbers of 64 and names of 1,024 characters. */
    public static JsonLimits withDefaults() {
        return new JsonLimits(20_000_000, 64, 100_000, 1_000_000, 64, 1024);
    }
}
