package fi.kapula.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where the key ring comes from, and that nothing shows it. */
@ExtendWith(OutputCaptureExtension.class)
class KeyRingTest {

    @TempDir
    private Path folder;

    private Path file;

    @EnableConfigurationProperties(VaultSettings.class)
    static class Settings {}

    @BeforeEach
    void the_file_is_not_there() {
        file = folder.resolve("keys/vault.json");
    }

    private ApplicationContextRunner application(String... properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, VaultConfiguration.class)
                .withPropertyValues("kapula.vault.keyset-file=" + file)
                .withPropertyValues(properties);
    }

    @Test
    void the_first_start_makes_a_ring_that_its_owner_alone_reads(CapturedOutput output) {
        application("kapula.vault.create=true").run(context -> assertThat(context).hasSingleBean(Vault.class));
        assertThat(permissions()).isEqualTo("rw-------");
        assertThat(output).contains("Made the key ring").doesNotContain(secret(read()));
    }

    @Test
    void the_next_start_uses_the_same_ring() {
        application("kapula.vault.create=true").run(context -> {
            String sealed = context.getBean(Vault.class).seal("sana", "here");
            application().run(next -> assertThat(next.getBean(Vault.class).open(sealed, "here")).isEqualTo("sana"));
        });
    }

    @Test
    void without_leave_to_make_one_a_missing_ring_stops_the_start() {
        application().run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(UnusableKeyRing.class)
                .hasMessageContaining("There is no key ring at " + file));
        assertThat(file).doesNotExist();
    }

    @Test
    void a_forgotten_ring_is_not_covered_up_by_a_new_one() {
        application("kapula.vault.create=true")
                .withBean(SealedRows.class, () -> new Rows("notes"))
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("the database has sealed notes"));
        assertThat(file).doesNotExist();
    }

    @Test
    void the_environment_goes_before_the_file(CapturedOutput output) {
        KeyRing keys = KeyRing.create();
        application("kapula.vault.keyset=" + keys.json()).run(context -> {
            assertThat(context.getBean(Vault.class).label()).isEqualTo(new Vault(keys).label());
            assertThat(context.getBean(VaultSettings.class).toString()).doesNotContain(secret(keys.json()));
        });
        assertThat(file).doesNotExist();
        assertThat(output).doesNotContain(secret(keys.json()));
    }

    @Test
    void a_damaged_ring_stops_the_start_and_is_not_quoted(CapturedOutput output) {
        String damaged = KeyRing.create().json().replaceFirst("\"value\":", "\"vlaue\":");
        application("kapula.vault.keyset=" + damaged).run(context -> {
            assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("KAPULA_VAULT_KEYSET is no Tink key set");
            assertThat(stackTrace(context.getStartupFailure())).doesNotContain(secretOf(damaged, "vlaue"));
        });
        assertThat(output).doesNotContain(secretOf(damaged, "vlaue"));
    }

    @Test
    void keys_for_anything_but_aes_gcm_are_refused() throws Exception {
        KeysetHandle other = KeysetHandle.generateNew(PredefinedAeadParameters.AES128_EAX);
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(other, InsecureSecretKeyAccess.get());
        assertThatThrownBy(() -> KeyRing.parse(json, "test")).hasMessageContaining("not of type AES256_GCM");
    }

    @Test
    void a_start_that_fails_says_what_to_do() {
        var failure = new UnusableKeyRing("There is no key ring.", "Make one.");
        var analysis = new UnusableKeyRing.Analyzer().analyze(new IllegalStateException(failure));
        assertThat(analysis.getDescription()).isEqualTo("There is no key ring.");
        assertThat(analysis.getAction()).isEqualTo("Make one.");
    }

    @Test
    void the_command_makes_rotates_and_retires_keys_without_showing_them() {
        assertThat(run("create")).contains("1 keys");
        KeyRing first = ring();
        String sealed = new Vault(first).seal("sana", "here");

        run("add");
        assertThat(ring().sealingKey()).isEqualTo(first.sealingKey());
        run("promote");
        assertThat(ring().sealingKey()).isNotEqualTo(first.sealingKey());
        assertThat(new Vault(ring()).open(sealed, "here")).isEqualTo("sana");
        run("retire");
        assertThat(ring().contains(first.sealingKey())).isFalse();
        assertThat(run("rotate")).contains("2 keys").doesNotContain(secret(read()));
        assertThat(permissions()).isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void the_command_never_overwrites_a_ring_by_a_new_one() {
        run("create");
        String before = read();
        assertThatThrownBy(() -> run("create")).hasMessageContaining("vault.json");
        assertThat(read()).isEqualTo(before);
        assertThat(run("destroy")).startsWith("usage");
    }

    private String run(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KeyRingCommand.run(new PrintStream(out), command, file.toString());
        return out.toString();
    }

    private KeyRing ring() {
        return new KeyRingFile(file).read();
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String permissions() {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret(String json) {
        return secretOf(json, "value");
    }

    private static String secretOf(String json, String field) {
        var value = Pattern.compile("\"" + field + "\":\\s*\"([^\"]+)\"").matcher(json);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private record Rows(String what) implements SealedRows {

        @Override
        public boolean any() {
            return true;
        }

        @Override
        public List<Row> notLabelled(String label, long afterId, int atMost) {
            return List.of();
        }

        @Override
        public void replace(Row row, String sealed) {}
    }
}
