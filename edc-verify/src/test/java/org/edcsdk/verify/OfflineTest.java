package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Verification is offline: nothing that a document names is ever asked for. */
class OfflineTest {
    /** Every way of the platform to open a connection asks it first: sockets, URL connections and the HTTP client. */
    private static final class Watch extends ProxySelector {
        private final Queue<URI> asked = new ConcurrentLinkedQueue<>();

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            asked.add(uri);
        }
    }

    @Test
    void noConnectionIsOpenedOverTheWholeCorpus() throws Exception {
        Path data = Corpus.data("adversarial").getParent();
        SealedLevels levels = new SealedLevels();
        Verifier verifier = Sealed.trusting(levels.pki()).build();
        ProxySelector before = ProxySelector.getDefault();
        Watch watch = new Watch();
        ProxySelector.setDefault(watch);
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> verifier.verify(Corpus.read(file).toByteArray()));
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(watch.asked).isEmpty();
    }

    @Test
    void theWatchSeesASocket() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        Watch watch = new Watch();
        ProxySelector.setDefault(watch);
        try (java.net.ServerSocket server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(socket.isConnected()).isTrue();
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(watch.asked).isNotEmpty();
    }
}
