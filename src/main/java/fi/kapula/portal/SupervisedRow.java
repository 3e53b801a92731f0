package fi.kapula.portal;

import fi.kapula.contract.ContractState;
import fi.kapula.portal.Words.Moment;
import org.springframework.lang.Nullable;

/**
 * A running supervision as its supervisor finds it.
 *
 * @param supervisees their names
 * @param next when it meets next; null when nothing is agreed
 * @param unanswered "1/3", how many of those invited to that meeting have not answered; null when all have
 * @param refused how many cannot come; null when nobody has said so
 * @param meetings held, of those planned where the contract says
 * @param contractState null where there is no contract
 * @param step id of the standing task; null while another step is being taken
 */
record SupervisedRow(
        String businessKey,
        String title,
        String supervisees,
        @Nullable Moment next,
        @Nullable String unanswered,
        @Nullable Long refused,
        String meetings,
        String units,
        @Nullable ContractState contractState,
        String contract,
        @Nullable String step) {}
