package fi.kapula.contract;

import java.util.List;

/**
 * A version as one reader may see it.
 *
 * @param card what became of it; the supervisor has signed by drafting
 * @param first whether its supervisor drafted none before
 * @param changes keys of the items that the version before said otherwise, of those that the reader may see
 * @param changedElsewhere whether nothing differs for the reader, but something does for others
 * @param signatures of the other parties
 * @param ownHash of the content that the reader acknowledged, or null; others' hashes would let a reader guess at what they
 *     were not shown
 */
public record ContractDocument(
        ContractVersionCard card,
        ContractContent content,
        boolean first,
        List<String> changes,
        boolean changedElsewhere,
        List<ContractSignature> signatures,
        String ownHash) {}
