package fi.kapula.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** The file that holds the key ring. Nobody but its owner may read it, from its first moment on. */
record KeyRingFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    boolean exists() {
        return Files.exists(path);
    }

    KeyRing read() {
        try {
            return KeyRing.parse(Files.readString(path), path.toString());
        } catch (IOException e) {
            throw new UnusableKeyRing(
                    "The key ring %s cannot be read: %s".formatted(path, e), "Let this user read it.");
        }
    }

    /** Fails where there is a file: a key ring is never overwritten by a new one. */
    void create(KeyRing keys) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createFile(path, ownerOnly());
            Files.writeString(path, keys.json(), StandardOpenOption.DSYNC, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The old ring or the new one is there at every moment, never half of one. */
    void replace(KeyRing keys) {
        Path aside = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createFile(aside, ownerOnly());
            Files.writeString(aside, keys.json(), StandardOpenOption.DSYNC, StandardOpenOption.WRITE);
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean readableByOthers() {
        try {
            return posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
