package org.edcsdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.issue.IssuanceException;
import org.edcsdk.issue.IssuedCredential;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.render.RenderingException;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.TrustedLists;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code edc demo}: issues and verifies a credential with keys that exist for the moment only. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = {"Issues a credential with throw-away keys, verifies it and writes all files.",
            "Files of an earlier demo are replaced, other files in the directory are left alone."})
final class DemoCommand implements Callable<Integer> {
    private static final String JSON = "credential.jsonld";
    private static final String PDF = "credential.pdf";
    private static final char[] PASSWORD = "throw-away".toCharArray();

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", description = "where the files go; edc-demo by default")
    private Path out = Path.of("edc-demo");

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        OutputFiles.directory(out);
        OutputFiles.directory(out.resolve("trust"));
        console.message("Making throw-away keys ...");
        TestPki pki = TestPki.builder(console.clock()).organisation(DemoCredential.SEAL_OWNER).build();
        console.message("Issuing ...");
        EuropeanDigitalCredential credential = DemoCredential.build(console.clock().instant());
        OutputFiles.replace(out, documents(credential, issue(pki, credential)));
        OutputFiles.replace(out.resolve("trust"), KitTrust.files(pki));
        console.message("Verifying what was written ...");
        List<Verified> verified = verify(pki.lists().territory());
        OutputFiles.replace(out, reports(verified));
        new DemoSummary(console).print(out, credential, verified);
        return ExitStatus.of(verified.stream().map(file -> file.report().verdict()).toList()).code();
    }

    private IssuedCredential issue(TestPki pki, EuropeanDigitalCredential credential) throws CommandFailure {
        try (SealProvider key = KeyStoreSealProvider.pkcs12(Bytes.of(pki.pkcs12(PASSWORD)).openStream(), PASSWORD)) {
            return CredentialIssuer.builder(key).level(SealLevel.BASELINE_T).timestamps(new KitTimestamps(pki.tsa())).clock(console.clock())
                    .verifyUrl("https://verify.realta.example/?id={id}").build().issue(credential);
        } catch (IssuanceException e) {
            throw CommandFailure.failed(Explain.issuance(e), e);
        } catch (RenderingException e) {
            throw CommandFailure.failed(Explain.rendering(e), e);
        } catch (SealingException e) {
            throw CommandFailure.failed(Explain.sealing(e), e);
        }
    }

    private static Map<String, Bytes> documents(EuropeanDigitalCredential credential, IssuedCredential issued) {
        Map<String, Bytes> files = new LinkedHashMap<>();
        files.put("credential.json", JsonLd.write(credential).octets());
        files.put(PDF, issued.pdf().octets());
        files.put("badge.svg", Bytes.utf8(issued.badge().svg()));
        files.put("badge.png", issued.badge().png());
        files.put(JSON, issued.json().octets());
        return files;
    }

    // From the files, as anybody else would: nothing is carried over from issuing.
    private List<Verified> verify(String territory) throws CommandFailure {
        Path trust = out.resolve("trust");
        Verifier verifier;
        try {
            verifier = Verifier.builder().clock(console.clock()).trustAnchors(TrustAnchors.pem(Files.readAllBytes(trust.resolve(KitTrust.ANCHOR))))
                    .crl(Files.readAllBytes(trust.resolve(KitTrust.ROOT_CRL))).crl(Files.readAllBytes(trust.resolve(KitTrust.SEAL_CA_CRL)))
                    .trustedLists(lists(trust, territory)).build();
        } catch (IOException e) {
            throw CommandFailure.failed(trust + " cannot be read: " + Inputs.reason(e), e);
        }
        Bytes json = Inputs.read(out.resolve(JSON));
        Bytes pdf = Inputs.read(out.resolve(PDF));
        return List.of(new Verified(JSON, verifier.verify(json, pdf)), new Verified(PDF, verifier.verify(pdf, json)));
    }

    private TrustedLists lists(Path trust, String territory) throws IOException {
        return TrustedLists.builder().clock(console.clock())
                .listOfLists(Bytes.of(Files.readAllBytes(trust.resolve(KitTrust.LOTL))),
                        TrustAnchors.pem(Files.readAllBytes(trust.resolve(KitTrust.LOTL_SIGNER))).certificates())
                .list(Bytes.of(Files.readAllBytes(trust.resolve(KitTrust.list(territory))))).build();
    }

    private static Map<String, Bytes> reports(List<Verified> verified) {
        Map<String, Bytes> files = new LinkedHashMap<>();
        StringBuilder array = new StringBuilder();
        for (Verified file : verified) {
            ValidationReport report = file.report();
            array.append(array.length() == 0 ? "[" : ",\n").append(report.toJson(file.name()));
        }
        files.put("report.json", Bytes.utf8(array.append("]\n").toString()));
        files.put("report.html", Verified.page(verified, "en"));
        return files;
    }
}
