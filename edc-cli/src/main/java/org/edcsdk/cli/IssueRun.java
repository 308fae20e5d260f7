package org.edcsdk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.issue.IssuanceException;
import org.edcsdk.issue.IssuanceWarning;
import org.edcsdk.issue.IssuedCredential;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.render.RenderingException;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealingException;

/** Issues credentials, several at a time where asked to; results are printed in the order of the inputs. */
final class IssueRun {
    private final Console console;
    private final CredentialIssuer issuer;
    private final Path directory;
    private final SealLevel level;
    private final AtomicBoolean stopped = new AtomicBoolean();

    IssueRun(Console console, CredentialIssuer issuer, Path directory, SealLevel level) {
        this.console = console;
        this.issuer = issuer;
        this.directory = directory;
        this.level = level;
    }

    void run(List<IssueInput> inputs, int jobs) throws CommandFailure {
        if (inputs.size() > 1) {
            // A fault of the last credential shows before the first seal is spent.
            for (IssueInput input : inputs) {
                prepare(input);
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(jobs, inputs.size()));
        try {
            List<Future<IssuedCredential>> results = new ArrayList<>();
            inputs.forEach(input -> results.add(threads.submit(() -> issue(input))));
            print(results);
        } finally {
            threads.shutdownNow();
        }
    }

    private void prepare(IssueInput input) throws CommandFailure {
        try {
            issuer.prepare(input.credential());
        } catch (IssuanceException e) {
            throw CommandFailure.failed(input.file() + ": " + Explain.issuance(e), e);
        } catch (RenderingException e) {
            throw CommandFailure.failed(input.file() + ": " + Explain.rendering(e), e);
        }
    }

    private IssuedCredential issue(IssueInput input) throws CommandFailure {
        if (stopped.get()) {
            return null;
        }
        try {
            IssuedCredential issued = issuer.issue(input.credential());
            OutputFiles.directory(directory);
            issued.writeTo(directory);
            return issued;
        } catch (IssuanceException e) {
            throw stop(input, Explain.issuance(e), e);
        } catch (RenderingException e) {
            throw stop(input, Explain.rendering(e), e);
        } catch (SealingException e) {
            throw stop(input, Explain.sealing(e), e);
        } catch (IOException e) {
            throw stop(input, "cannot write to " + directory + ": " + Inputs.reason(e), e);
        }
    }

    private CommandFailure stop(IssueInput input, String message, Exception cause) {
        stopped.set(true);
        return CommandFailure.failed(input.file() + ": " + message, cause);
    }

    private void print(List<Future<IssuedCredential>> results) throws CommandFailure {
        CommandFailure first = null;
        int done = 0;
        for (Future<IssuedCredential> result : results) {
            try {
                IssuedCredential issued = result.get();
                if (issued != null) {
                    done++;
                    print(issued);
                }
            } catch (ExecutionException e) {
                first = first == null ? failure(e.getCause()) : first;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw CommandFailure.failed("interrupted after " + done + " of " + results.size() + " credentials", e);
            }
        }
        if (first != null) {
            throw results.size() == 1 ? first
                    : CommandFailure.failed(first.getMessage() + " (" + done + " of " + results.size() + " credentials are issued)", first);
        }
    }

    private CommandFailure failure(Throwable cause) {
        stopped.set(true);
        return cause instanceof CommandFailure failure ? failure
                : CommandFailure.failed("unexpected error " + cause.getClass().getName() + ": " + cause.getMessage(), cause);
    }

    private void print(IssuedCredential issued) {
        for (IssuanceWarning warning : issued.warnings()) {
            console.message("warning: " + issued.fileName() + ": " + warning.message());
        }
        console.print(issued.fileName() + "\t" + Visible.line(issued.id()) + "\t" + level);
    }
}
