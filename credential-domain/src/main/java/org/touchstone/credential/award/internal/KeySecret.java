package org.touchstone.credential.award.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps private keys unreadable in the database: AES-256-GCM under a key that is derived from the
 * secret of the installation. The secret comes from {@code touchstone.key-secret}; without it one
 * is made at first need and kept in the data folder, readable by its owner only.
 */
@ApplicationScoped
public class KeySecret {
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ITERATIONS = 210_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Deriving takes a tenth of a second on purpose, so it is done once for each salt. */
    private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

    private Optional<String> configured = Optional.empty();
    private Optional<String> home = Optional.empty();

    /** For the container's proxy. */
    protected KeySecret() {}

    @Inject
    public KeySecret(
            @ConfigProperty(name = "touchstone.key-secret") Optional<String> configured,
            @ConfigProperty(name = "touchstone.home") Optional<String> home) {
        this.configured = configured;
        this.home = home;
    }

    /**
     * @param name of the key; a private key that is moved to another row cannot be opened there
     */
    public byte[] seal(byte[] privateKey, String name) {
        byte[] salt = random(SALT);
        byte[] nonce = random(NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, salt, nonce, privateKey, name);
        return ByteBuffer.allocate(1 + SALT + NONCE + sealed.length)
                .put(VERSION)
                .put(salt)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * @throws IllegalStateException when it was sealed under another secret
     */
    public byte[] open(byte[] sealed, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        if (bytes.get() != VERSION) {
            throw new IllegalStateException("The signing key " + name + " has an unknown form");
        }
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        bytes.get(salt).get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return crypt(Cipher.DECRYPT_MODE, salt, nonce, rest, name);
    }

    private byte[] crypt(int mode, byte[] salt, byte[] nonce, byte[] input, String name) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keyFor(salt), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The signing key "
                            + name
                            + " cannot be opened. Every node needs the same touchstone.key-secret,"
                            + " or the key-secret file of the data folder that made the key.",
                    e);
        }
    }

    private SecretKey keyFor(byte[] salt) throws GeneralSecurityException {
        String known = Base64.getEncoder().encodeToString(salt);
        SecretKey key = derived.get(known);
        if (key == null) {
            key = derive(salt);
            derived.put(known, key);
        }
        return key;
    }

    private SecretKey derive(byte[] salt) throws GeneralSecurityException {
        PBEKeySpec specification = new PBEKeySpec(secret().toCharArray(), salt, ITERATIONS, 256);
        byte[] key =
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(specification)
                        .getEncoded();
        return new SecretKeySpec(key, "AES");
    }

    private String secret() {
        return configured.filter(secret -> !secret.isBlank()).orElseGet(this::kept);
    }

    private String kept() {
        Path file =
                Path.of(
                        home.orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Set touchstone.key-secret, or touchstone.home"
                                                        + " to a data folder, so that the signing"
                                                        + " keys can be kept safe.")),
                        "key-secret");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read or made", e);
        }
    }

    /** Written whole under another name first: nobody may read half a secret. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(file.getParent(), "key-secret", ".new", ownerOnly);
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(random(32)));
            // A link, unlike a move, never replaces the secret that another node has just made.
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
