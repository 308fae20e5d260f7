package org.edcsdk.cli;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.GivenValidationData;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.OnlineValidationData;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.ValidationData;
import org.edcsdk.seal.ValidationDataSource;
import picocli.CommandLine.Option;

/** The level of seals, and where what it needs comes from. */
final class LevelOptions {
    @Option(names = "--level", paramLabel = "B|T|LT|LTA", description = "level of the seals; by default the highest for which sources are given: B without "
            + "--tsa, T with it, LTA with --tsa and --crl or --online")
    private String level;

    @Option(names = "--tsa", paramLabel = "URL", description = "time-stamp authority (RFC 3161)")
    private URI tsa;

    @Option(names = "--crl", arity = "1..*", paramLabel = "FILE", description = "revocation lists for LT and LTA, DER or PEM")
    private List<Path> crls = List.of();

    @Option(names = "--online", description = "asks for revocation data and issuers at the addresses that the certificates name")
    private boolean online;

    @Option(names = "--allow-host", arity = "1..*", paramLabel = "HOST[:PORT]",
            description = "hosts that --online may ask although they are on loopback or in a private network")
    private List<String> allowedHosts = List.of();

    /** The level wanted, or the highest that the sources allow. */
    SealLevel level() throws CommandFailure {
        boolean data = online || !crls.isEmpty();
        if (level == null) {
            return tsa == null ? SealLevel.BASELINE_B : data ? SealLevel.BASELINE_LTA : SealLevel.BASELINE_T;
        }
        SealLevel wanted = switch (level) {
            case "B" -> SealLevel.BASELINE_B;
            case "T" -> SealLevel.BASELINE_T;
            case "LT" -> SealLevel.BASELINE_LT;
            case "LTA" -> SealLevel.BASELINE_LTA;
            default -> throw CommandFailure.usage("--level must be B, T, LT or LTA: " + level);
        };
        if (wanted != SealLevel.BASELINE_B && tsa == null) {
            throw CommandFailure.usage("--level " + level + " needs a time-stamp authority: give --tsa URL");
        }
        if (wanted.compareTo(SealLevel.BASELINE_LT) >= 0 && !data) {
            throw CommandFailure.usage("--level " + level + " needs revocation data: give --crl FILE or --online");
        }
        return wanted;
    }

    void requireUsable() throws CommandFailure {
        level();
        if (tsa != null && (tsa.getHost() == null || !List.of("http", "https").contains(String.valueOf(tsa.getScheme()).toLowerCase(Locale.ROOT)))) {
            throw CommandFailure.usage("--tsa must be an http or https address: " + tsa);
        }
        try {
            OnlineValidationData.builder().allowedHosts(allowedHosts);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--allow-host must be HOST or HOST:PORT: " + String.join(" ", allowedHosts));
        }
        for (Path file : crls) {
            Inputs.requireFile(file);
        }
    }

    /** Gives an issuer its level and sources. */
    void configure(CredentialIssuer.Builder issuer, SealProvider provider, Clock clock) throws CommandFailure {
        SealLevel wanted = level();
        issuer.level(wanted);
        if (tsa != null) {
            issuer.timestamps(HttpTimestampSource.of(tsa));
        }
        if (wanted.compareTo(SealLevel.BASELINE_LT) >= 0) {
            issuer.validationData(validationData(provider, clock));
        }
    }

    // The chain of the key often ends with a root that is that of the time stamps too.
    private ValidationDataSource validationData(SealProvider provider, Clock clock) throws CommandFailure {
        ValidationData given = ValidationData.of(provider.key().chain(), List.of(), lists());
        return online ? OnlineValidationData.builder().given(given).allowedHosts(allowedHosts).clock(clock).build()
                : GivenValidationData.of(given, List.of(), clock);
    }

    private List<Bytes> lists() throws CommandFailure {
        List<Bytes> lists = new ArrayList<>();
        for (Path file : crls) {
            try {
                Collection<? extends CRL> read = CertificateFactory.getInstance("X.509")
                        .generateCRLs(new ByteArrayInputStream(Inputs.read(file).toByteArray()));
                for (CRL list : read) {
                    lists.add(Bytes.of(((X509CRL) list).getEncoded()));
                }
                if (read.isEmpty()) {
                    throw noList(file, null);
                }
            } catch (GeneralSecurityException e) {
                throw noList(file, e);
            }
        }
        return lists;
    }

    private static CommandFailure noList(Path file, Exception cause) {
        return CommandFailure.failed(file + " is no revocation list: give an X.509 CRL as DER or PEM", cause);
    }
}
