package org.edcsdk.render;

/**
 * The measures of the certificate page, in points; origin at the lower left.
 *
 * @param width of the page
 * @param height of the page
 * @param column the width of the text
 * @param top where the stack of bands begins
 * @param foot where it ends at the latest
 * @param left the left edge of the foot, its right edge being as far from the right
 * @param badgeBottom the lower edge of the badge, which is in the middle
 * @param linkWidth room for the address beside the QR code
 * @param upright whether the page is higher than wide
 */
record Sheet(float width, float height, float column, float top, float foot, float left, float badgeBottom, float linkWidth, boolean upright) {

    static final Sheet LANDSCAPE = new Sheet(842, 595, 650, 534, 176, 72, 51, 150, false);
    static final Sheet PORTRAIT = new Sheet(595, 842, 440, 760, 292, 66, 168, 100, true);

    static Sheet of(Theme.Orientation orientation) {
        return orientation == Theme.Orientation.PORTRAIT ? PORTRAIT : LANDSCAPE;
    }

    float centre() {
        return width / 2;
    }
}
