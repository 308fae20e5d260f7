/** Sealing keys in PKCS#12 files. */
package org.edcsdk.seal.keystore;
