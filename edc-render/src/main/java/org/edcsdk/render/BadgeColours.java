package org.edcsdk.render;

import java.util.List;

/**
 * Shape and colours of a theme on the badge. The badge is drawn in navy and gold; each of its colours has a lightness of its own, from which the same
 * shade of another colour is made. Immutable and thread safe.
 */
final class BadgeColours {
    private final Theme theme;
    private final boolean own;

    private BadgeColours(Theme theme) {
        this.theme = theme;
        Palette classic = Theme.classic().palette();
        this.own = theme.palette().of(Tone.PRIMARY) == classic.of(Tone.PRIMARY) && theme.palette().of(Tone.ACCENT) == classic.of(Tone.ACCENT);
    }

    static BadgeColours of(Theme theme) {
        return new BadgeColours(theme);
    }

    Theme.Badge shape() {
        return theme.badge();
    }

    Ink of(Ink ink) {
        if (own) {
            return ink;
        }
        if (ink instanceof Ink.Linear linear) {
            return new Ink.Linear(linear.x1(), linear.y1(), linear.x2(), linear.y2(), stops(linear.stops()));
        }
        if (ink instanceof Ink.Radial radial) {
            return new Ink.Radial(radial.cx(), radial.cy(), radial.r(), stops(radial.stops()));
        }
        return new Ink.Flat(of(((Ink.Flat) ink).colour()));
    }

    private List<Ink.Stop> stops(List<Ink.Stop> stops) {
        return stops.stream().map(stop -> new Ink.Stop(stop.at(), of(stop.colour()))).toList();
    }

    // More blue than red is a shade of navy, the rest are shades of gold; the field stays nearly white.
    private int of(int colour) {
        boolean navy = (colour & 0xFF) > (colour >> 16 & 0xFF);
        return navy ? shade(theme.palette().of(Tone.PRIMARY), colour, BadgeDisc.NAVY) : shade(theme.palette().of(Tone.ACCENT), colour, BadgeDisc.GOLD);
    }

    /** As much lighter or darker than the new base as the old colour is than the old base. */
    private static int shade(int base, int colour, int oldBase) {
        double now = lightness(colour);
        double was = lightness(oldBase);
        return now >= was ? Ink.mix(base, 0xFFFFFF, (now - was) / (255 - was)) : Ink.mix(base, 0, (was - now) / was);
    }

    private static double lightness(int colour) {
        return 0.299 * (colour >> 16 & 0xFF) + 0.587 * (colour >> 8 & 0xFF) + 0.114 * (colour & 0xFF);
    }
}
