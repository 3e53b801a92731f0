package fi.kapula.pta;

import fi.kapula.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What people wrote: goals, remarks and reasons. Nothing else keeps their words. */
@Component
class SealedTexts {

    private final JdbcClient jdbc;
    private final Vault vault;

    SealedTexts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @return the id to open it with; null when nothing was said */
    @Nullable
    Long keep(String businessKey, @Nullable String text) {
        if (text == null) {
            return null;
        }
        long id = jdbc.sql("select nextval('pta_text_id')").query(Long.class).single();
        jdbc.sql("insert into pta_text (id, business_key, content) values (?, ?, ?)")
                .params(id, businessKey, vault.seal(text, context(id, businessKey)))
                .update();
        return id;
    }

    @Nullable
    String open(@Nullable Long id) {
        return id == null
                ? null
                : jdbc.sql("select business_key, content from pta_text where id = ?")
                        .param(id)
                        .query((row, number) -> vault.open(
                                row.getString("content"), context(id, row.getString("business_key"))))
                        .single();
    }

    /** By their ids, in one statement. */
    Map<Long, String> open(Collection<Long> ids) {
        Map<Long, String> opened = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, business_key, content from pta_text where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        long id = row.getLong("id");
                        String place = context(id, row.getString("business_key"));
                        opened.put(id, vault.open(row.getString("content"), place));
                    });
        }
        return opened;
    }

    /** All texts of a case by their ids. */
    Map<Long, String> ofCase(String businessKey) {
        Map<Long, String> opened = new HashMap<>();
        jdbc.sql("select id, content from pta_text where business_key = ?")
                .param(businessKey)
                .query(row -> {
                    long id = row.getLong("id");
                    opened.put(id, vault.open(row.getString("content"), context(id, businessKey)));
                });
        return opened;
    }

    /** Where a text belongs: it opens in this row of this case only. */
    static String context(long id, String businessKey) {
        return "pta:%s:%d".formatted(businessKey, id);
    }
}
