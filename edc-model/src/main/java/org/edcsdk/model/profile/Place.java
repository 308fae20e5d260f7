package org.edcsdk.model.profile;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a value stands; spelt as a JSON pointer only when someone asks.
 *
 * @param parent the place of the object around it, or null for the credential
 * @param name the member, or null inside an array in an array
 * @param index the position in an array, or -1 outside of one
 */
record Place(Place parent, String name, int index) {
    /** The credential itself. */
    static final Place ROOT = new Place(null, null, -1);

    Place member(String member) {
        return new Place(this, member, -1);
    }

    Place item(int position) {
        return index < 0 && name != null ? new Place(parent, name, position) : new Place(this, null, position);
    }

    /** The member of this name around this place, without a position. */
    Place property(String term) {
        Place place = this;
        while (!term.equals(place.name)) {
            place = place.parent;
        }
        return place.index < 0 ? place : new Place(place.parent, term, -1);
    }

    /** The JSON pointer (RFC 6901). */
    String pointer() {
        Deque<Place> steps = new ArrayDeque<>();
        for (Place place = this; place != null; place = place.parent) {
            steps.push(place);
        }
        StringBuilder pointer = new StringBuilder();
        for (Place step : steps) {
            if (step.name != null) {
                pointer.append('/').append(step.name.replace("~", "~0").replace("/", "~1"));
            }
            if (step.index >= 0) {
                pointer.append('/').append(step.index);
            }
        }
        return pointer.toString();
    }
}
