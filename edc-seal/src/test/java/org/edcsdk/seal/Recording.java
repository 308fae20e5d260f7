package org.edcsdk.seal;

import java.util.ArrayList;
import java.util.List;
import org.edcsdk.testkit.TestPki;

/** A provider that notes how many inputs each call had. */
final class Recording extends Changing {
    final List<Integer> calls = new ArrayList<>();

    Recording(TestPki pki, int most) throws SealingException {
        super(pki, most, values -> values);
    }

    @Override
    public List<byte[]> sign(List<SigningInput> inputs) throws SealingException {
        calls.add(inputs.size());
        return super.sign(inputs);
    }
}
