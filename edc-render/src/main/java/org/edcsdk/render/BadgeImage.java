package org.edcsdk.render;

import java.util.Objects;
import org.edcsdk.model.Bytes;

/**
 * The badge of a credential: an image and nothing more. It proves nothing, is not sealed and carries no data but the title of the credential.
 *
 * @param svg the vector form: outlines without fonts, scripts or anything that would be loaded; its {@code title} is the credential's title
 * @param png the same picture as a square PNG with a transparent ground, of the chunks IHDR, IDAT and IEND alone
 */
public record BadgeImage(String svg, Bytes png) {

    /** Both forms are needed. */
    public BadgeImage {
        Objects.requireNonNull(svg, "svg");
        Objects.requireNonNull(png, "png");
    }
}
