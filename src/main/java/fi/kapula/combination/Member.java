package fi.kapula.combination;

import java.time.LocalDate;

/**
 * An applicant who is asked to join, as other modules and mails see them.
 *
 * @param businessKey of their own application
 * @param applicant user id
 */
public record Member(
        long id, long application, String businessKey, String applicant, MemberState state, LocalDate answerBy) {

    static Member of(CombinationMember member) {
        return new Member(
                member.id(),
                member.application(),
                member.businessKey(),
                member.applicant(),
                member.state(),
                member.answerBy());
    }
}
