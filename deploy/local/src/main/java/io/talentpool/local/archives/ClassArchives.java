package io.talentpool.local.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.talentpool.embedded.files.Folders;
import io.talentpool.local.processes.Service;

/** The archives of the launcher and of all programs that it starts, in a folder of the checkout, so that all its systems share them. */
public final class ClassArchives implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ClassArchives.class.getName());

    private static final int AT_ONCE = 2;

    private final Path folder;
    private final List<ClassArchive> missing = new ArrayList<>();
    private final ExecutorService makers = Executors.newFixedThreadPool(AT_ONCE, ClassArchives::daemon);
    private final Set<Process> dumps = new HashSet<>();
    private boolean closed;

    public ClassArchives(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
        ClassArchive.ofThisProgram().ifPresent(missing::add);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "class-archives");
        thread.setDaemon(true);
        return thread;
    }

    /** The service with the options by which its JVM uses an archive, or prepares one. */
    public Service equip(Service service) {
        ClassArchive archive = ClassArchive.of(folder, service.name(), service.jvmOptions(), service.jar());
        if (!archive.exists()) {
            missing.add(archive);
        }
        List<String> options = new ArrayList<>(service.jvmOptions());
        options.addAll(archive.options());
        return service.with(options);
    }

    /** Throws away the archive that the service was to start with; returns whether there was one. */
    public boolean discard(Service service) {
        for (String option : service.jvmOptions()) {
            if (option.startsWith(ClassArchive.USE)) {
                Folders.delete(Path.of(option.substring(ClassArchive.USE.length())));
                return true;
            }
        }
        return false;
    }

    /** Once everything is ready: makes the archives that were missing, with what nobody else needs of the processor. */
    public void makeMissing() {
        missing.forEach(archive -> makers.execute(() -> tryToMake(archive)));
    }

    private void tryToMake(ClassArchive archive) {
        try {
            make(archive);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, e, () -> "No class-data archive is made of " + archive.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(ClassArchive archive) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, archive.name());
        try {
            Path classes = work.resolve("classes");
            Files.writeString(classes, ClassArchive.completeLines(Files.readString(archive.list())));
            Path written = work.resolve("archive.jsa");
            List<String> command = archive.dumpCommand(Service.ownJava(), classes, written);
            Path log = work.resolve("log");
            if (begin(command, log).waitFor() == 0 && Files.exists(written)) {
                archive.take(written);
                Files.deleteIfExists(archive.list());
            } else if (!isClosed()) {
                LOG.warning(() -> "No class-data archive is made of " + archive.name() + ": " + command + " failed");
            }
        } finally {
            Folders.delete(work);
        }
    }

    private synchronized Process begin(List<String> command, Path log) throws IOException, InterruptedException {
        if (closed) {
            throw new InterruptedException("The system stops");
        }
        Process dump = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        dumps.add(dump);
        return dump;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Cuts off what is being made; the next start makes it. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            dumps.forEach(Process::destroyForcibly);
        }
        makers.shutdownNow();
        try {
            makers.awaitTermination(1, TimeUnit.SECONDS);
            for (ClassArchive archive : missing) {
                Files.deleteIfExists(archive.list());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
