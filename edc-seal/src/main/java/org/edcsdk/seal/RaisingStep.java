package org.edcsdk.seal;

/** Something done to a seal that is being raised. */
@FunctionalInterface
interface RaisingStep<T> {
    void take(T raising) throws SealingException;
}
