package fi.kapula.contract;

import fi.kapula.shared.Language;
import java.time.Instant;

/**
 * The texts of one language as they are now.
 *
 * @param revision to be given back with a change, so that nobody overwrites what they have not seen
 * @param changedBy user id; null, as is the time, while they are as delivered
 */
public record ContractTemplateCard(
        Language language, int revision, ContractTemplateTexts texts, String changedBy, Instant changedAt) {}
