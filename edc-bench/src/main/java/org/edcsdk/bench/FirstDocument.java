package org.edcsdk.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;

/**
 * What the first document after the start of the virtual machine costs: {@code java -cp … org.edcsdk.bench.FirstDocument}. With {@code -Xmx} the least heap
 * that still draws it can be found.
 */
public final class FirstDocument {
    private FirstDocument() {
    }

    /** Draws one document of four pages and prints how long it took from the start of the machine, and without its start. */
    public static void main(String[] arguments) throws Exception {
        long begun = System.nanoTime();
        EuropeanDigitalCredential credential = Ids.complete(Fixtures.credential(0), UUID::randomUUID);
        JsonLdDocument payload = JsonLd.write(credential);
        long built = System.nanoTime();
        PdfDocument pdf = PdfRenderer.builder().build().render(credential, payload, RenderOptions.defaults());
        long drawn = System.nanoTime();
        long sinceStart = ProcessHandle.current().info().startInstant().map(start -> Duration.between(start, Instant.now()).toMillis())
                .orElse(-1L);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf("built and written %d ms, renderer and document %d ms, since the start of the machine %d ms, %d octets, heap at most %d MB%n",
                (built - begun) / 1_000_000, (drawn - built) / 1_000_000, sinceStart, pdf.octets().size(), Runtime.getRuntime().maxMemory() >> 20);
    }
}
