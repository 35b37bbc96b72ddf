package org.touchstone.credential.award.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.award.internal.IssuerKey.Algorithm;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotPermitted;

class IssuerKeysTest {
    @TempDir Path home;
    private AwardWorld world;

    @BeforeEach
    void open() {
        world = new AwardWorld(home);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void twoNodesThatNeedTheFirstKeysMakeOneOfEach() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            CyclicBarrier together = new CyclicBarrier(4);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(
                        nodes.submit(
                                () ->
                                        world.with(
                                                beans -> {
                                                    await(together);
                                                    return beans.keys
                                                            .inUse()
                                                            .key(Algorithm.ED25519)
                                                            .keyId();
                                                })));
            }
            Set<String> keyIds = new HashSet<>();
            for (Future<String> answer : answers) {
                keyIds.add(answer.get());
            }
            assertThat(keyIds).hasSize(1);
            assertThat(world.database.count("select count(*) from credential.issuer_key"))
                    .isEqualTo(Algorithm.values().length);
            assertThat(world.database.count("select count(*) from credential.issuer")).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void retiredKeysStayResolvableAndNewBadgesUseNewKeys() {
        UUID earlier = world.award();
        String old = method(earlier);
        world.run(beans -> beans.issuer.rotateKeys(AwardWorld.SYSTEM, AwardWorld.NOW));
        String fresh = method(world.award());
        assertThat(fresh).isNotEqualTo(old);
        assertThat(method(earlier)).isEqualTo(old);
        JsonObject document = json(world.with(beans -> beans.issuer.didDocument("agency")));
        assertThat(document.getJsonArray("verificationMethod")).hasSize(4);
        assertThat(document.getJsonArray("assertionMethod"))
                .contains(Json.createValue(old), Json.createValue(fresh));
        String oldKeyId = old.substring(old.indexOf('#') + 1);
        assertThat(world.<String>with(beans -> beans.issuer.key("agency", oldKeyId)))
                .contains("Ed25519");
    }

    @Test
    void rotationNeedsItsPermission() {
        Actor teacher = new Actor(null, "teacher", Set.of(), "test");
        assertThatThrownBy(() -> world.run(b -> b.issuer.rotateKeys(teacher, AwardWorld.NOW)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void privateKeysAreNotReadableInTheDatabase() {
        world.award();
        world.run(beans -> beans.schedule.signLeftBehind());
        KeySecret secret = new KeySecret(Optional.empty(), Optional.of(home.toString()));
        for (IssuerKey key : world.<List<IssuerKey>>with(beans -> beans.keys.all())) {
            if (key.algorithm() == Algorithm.ED25519) {
                byte[] seed = key.seed(secret);
                assertThat(Ed25519.multikey(Ed25519.publicKey(seed))).isEqualTo(key.keyId());
                assertThat(
                                world.database.count(
                                        "select count(*) from credential.issuer_key where position('\\x"
                                                + java.util.HexFormat.of().formatHex(seed)
                                                + "'::bytea in private_key) > 0"))
                        .isZero();
            } else {
                assertThat(key.rsaPrivateKey(secret).getAlgorithm()).isEqualTo("RSA");
            }
        }
    }

    @Test
    void secretIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        KeySecret one = new KeySecret(Optional.empty(), Optional.of(home.toString()));
        KeySecret other = new KeySecret(Optional.empty(), Optional.of(home.toString()));
        byte[] text = "private".getBytes(StandardCharsets.UTF_8);
        assertThat(other.open(one.seal(text, "k"), "k")).isEqualTo(text);
        Path file = home.resolve("key-secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void sealedKeyOpensOnlyUnderItsSecretAndItsName() {
        KeySecret ours = new KeySecret(Optional.of("ours"), Optional.empty());
        KeySecret theirs = new KeySecret(Optional.of("theirs"), Optional.empty());
        byte[] sealed = ours.seal(new byte[] {1, 2, 3}, "k");
        assertThat(ours.open(sealed, "k")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> theirs.open(sealed, "k"))
                .hasMessageContaining("touchstone.key-secret");
        assertThatThrownBy(() -> ours.open(sealed, "other"))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> ours.open(sealed, "k")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutSecretAndHomeItSaysWhatToSet() {
        KeySecret none = new KeySecret(Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> none.seal(new byte[1], "k"))
                .hasMessageContaining("touchstone.key-secret")
                .hasMessageContaining("touchstone.home");
    }

    private String method(UUID award) {
        return json(world.with(beans -> beans.badges.credential(award)))
                .getJsonArray("proof")
                .getJsonObject(0)
                .getString("verificationMethod");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
