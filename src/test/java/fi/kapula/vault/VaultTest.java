package fi.kapula.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String PLAIN = "Ohjattava väsyi; sovimme kävelystä. 🌿";
    private static final String CONTEXT = "note:aino:TNO-2026-0001:1";

    private final KeyRing keys = KeyRing.create();
    private final Vault vault = new Vault(keys);

    @Test
    void opens_what_it_sealed() {
        String sealed = vault.seal(PLAIN, CONTEXT);
        assertThat(sealed).isBase64().doesNotContain("väsyi");
        assertThat(new String(Base64.getDecoder().decode(sealed))).doesNotContain("kävelystä");
        assertThat(vault.open(sealed, CONTEXT)).isEqualTo(PLAIN);
    }

    @Test
    void seals_the_same_text_differently_each_time() {
        assertThat(vault.seal(PLAIN, CONTEXT)).isNotEqualTo(vault.seal(PLAIN, CONTEXT));
    }

    @Test
    void seals_an_empty_text() {
        assertThat(vault.open(vault.seal("", CONTEXT), CONTEXT)).isEmpty();
    }

    @Test
    void a_sealed_text_cannot_be_moved_to_another_row() {
        String sealed = vault.seal(PLAIN, CONTEXT);
        assertThatThrownBy(() -> vault.open(sealed, "note:aino:TNO-2026-0001:2"))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageContaining("altered or moved");
    }

    @Test
    void a_sealed_text_cannot_be_altered() {
        byte[] sealed = Base64.getDecoder().decode(vault.seal(PLAIN, CONTEXT));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> vault.open(Base64.getEncoder().encodeToString(altered), CONTEXT))
                    .isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void what_is_not_sealed_is_refused() {
        for (String text : new String[] {"", "A", "hei", "ääkkönen", "AQ=="}) {
            assertThatThrownBy(() -> vault.open(text, CONTEXT)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void without_its_key_it_says_which_is_missing_and_shows_none() {
        String sealed = vault.seal(PLAIN, CONTEXT);
        assertThatThrownBy(() -> new Vault(KeyRing.create()).open(sealed, CONTEXT))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageContaining("%08x is not in the key ring".formatted(keys.sealingKey()));
    }

    @Test
    void after_a_rotation_the_old_key_opens_and_the_new_one_seals() {
        String old = vault.seal(PLAIN, CONTEXT);
        Vault rotated = new Vault(keys.withNewKey().withNewestKeySealing());
        assertThat(rotated.open(old, CONTEXT)).isEqualTo(PLAIN);
        assertThat(old).startsWith(vault.label()).doesNotStartWith(rotated.label());

        String anew = rotated.reseal(old, CONTEXT);
        assertThat(anew).startsWith(rotated.label());
        assertThatThrownBy(() -> vault.open(anew, CONTEXT)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_node_that_knows_the_new_key_early_opens_what_another_already_seals_with_it() {
        KeyRing added = keys.withNewKey();
        assertThat(new Vault(added).label()).isEqualTo(vault.label());
        String byOther = new Vault(added.withNewestKeySealing()).seal(PLAIN, CONTEXT);
        assertThat(new Vault(added).open(byOther, CONTEXT)).isEqualTo(PLAIN);
    }

    @Test
    void once_retired_the_old_key_opens_nothing() {
        String old = vault.seal(PLAIN, CONTEXT);
        KeyRing rotated = keys.withNewKey().withNewestKeySealing();
        String anew = new Vault(rotated).reseal(old, CONTEXT);
        Vault retired = new Vault(rotated.withSealingKeyOnly());
        assertThat(retired.open(anew, CONTEXT)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> retired.open(old, CONTEXT)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_key_ring_comes_back_from_its_json() {
        KeyRing back = KeyRing.parse(keys.json(), "test");
        assertThat(new Vault(back).open(vault.seal(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
    }
}
