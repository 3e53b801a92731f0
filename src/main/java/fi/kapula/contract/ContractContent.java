package fi.kapula.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One version as one reader is shown it.
 *
 * @param parties the supervisor first
 * @param compensation null for those who are not shown it
 */
public record ContractContent(
        String businessKey,
        int version,
        List<ContractParty> parties,
        ContractTerms terms,
        ContractCompensation compensation) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By the keys of the form, in the order of the document; without the compensation's keys where it is not shown. */
    public Map<String, Object> items() {
        Map<String, Object> items = new LinkedHashMap<>(terms.items());
        if (compensation != null) {
            items.putAll(compensation.items());
        }
        return items;
    }

    /** The same version without the part that supervisees never see. */
    ContractContent withoutCompensation() {
        return new ContractContent(businessKey, version, parties, terms, null);
    }

    /** The keys of the items that differ, {@code parties} among them; of the compensation only where both show it. */
    public List<String> changesSince(ContractContent earlier) {
        List<String> changes = new ArrayList<>();
        if (!parties.equals(earlier.parties)) {
            changes.add("parties");
        }
        Map<String, Object> before = earlier.items();
        items().forEach((key, value) -> {
            if (before.containsKey(key) && !Objects.equals(value, before.get(key))) {
                changes.add(key);
            }
        });
        return changes;
    }

    /**
     * One text for one content, whatever the reader's language: JSON with its keys in the order of the document. Stored
     * hashes are made of it, so it must stay as it is.
     */
    String canonical() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("contract", businessKey);
        text.put("version", version);
        text.put("parties", parties.stream().map(ContractContent::canonical).toList());
        items().forEach((key, value) -> text.put(key, value == null ? null : value.toString()));
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> canonical(ContractParty party) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("person", party.person());
        text.put("name", party.name());
        text.put("capacity", party.capacity().name());
        return text;
    }

    /** SHA-256 of the canonical text in UTF-8, as 64 hexadecimal digits. */
    public String sha256() {
        try {
            byte[] text = canonical().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
