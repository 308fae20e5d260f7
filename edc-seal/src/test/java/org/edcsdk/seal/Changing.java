package org.edcsdk.seal;

import java.util.ArrayList;
import java.util.List;
import org.edcsdk.testkit.TestPki;

/** A provider that does something to the values on their way. */
class Changing implements SealProvider {

    /** What happens to the values. */
    interface Change {
        List<byte[]> of(List<byte[]> values) throws SealingException;
    }

    private final SealProvider inner;
    private final int most;
    private final Change change;

    Changing(TestPki pki, int most, Change change) throws SealingException {
        this.inner = Fixtures.provider(pki);
        this.most = most;
        this.change = change;
    }

    @Override
    public SealKey key() {
        return SealKey.of(inner.key().chain(), inner.key().algorithm(), most, "test");
    }

    @Override
    public List<byte[]> sign(List<SigningInput> inputs) throws SealingException {
        return change.of(new ArrayList<>(inner.sign(inputs)));
    }

    @Override
    public void close() {
        // the key is made in the test
    }
}
