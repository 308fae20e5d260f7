package org.edcsdk.render;

import java.util.Objects;
import org.edcsdk.model.Bytes;

/**
 * A page as a picture, for {@code displayParameter.individualDisplay}.
 *
 * @param page the page, counted from 1
 * @param jpeg a baseline JPEG with a JFIF header and no other metadata
 * @param width in pixels
 * @param height in pixels
 */
public record PageImage(int page, Bytes jpeg, int width, int height) {

    /** Refuses a missing picture and numbers below 1. */
    public PageImage {
        Objects.requireNonNull(jpeg, "jpeg");
        if (page < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException("page, width and height start at 1: " + page + ", " + width + ", " + height);
        }
    }
}
