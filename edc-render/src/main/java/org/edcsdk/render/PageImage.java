package org.edcsdk.render;

import java.util.Objects;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.FileType;

/**
 * A page as a picture, for {@code displayParameter.individualDisplay}.
 *
 * @param page the page, counted from 1
 * @param octets a baseline JPEG with a JFIF header, or a PNG of the chunks IHDR, IDAT and IEND; no other metadata
 * @param type which of them: {@code FileType.JPEG} or {@code FileType.PNG}
 * @param width in pixels
 * @param height in pixels
 */
public record PageImage(int page, Bytes octets, FileType type, int width, int height) {

    /** Refuses a missing picture and numbers below 1. */
    public PageImage {
        Objects.requireNonNull(octets, "octets");
        Objects.requireNonNull(type, "type");
        if (page < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException("page, width and height start at 1: " + page + ", " + width + ", " + height);
        }
    }
}
