package fi.kapula.application;

import fi.kapula.people.SupervisionForm;
import fi.kapula.shared.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * An application as those who may see it do: everything but the compensation. Persons and units are ids.
 *
 * @param months wished length; null in a draft, as are need, goals, interval and language
 * @param presenter null for a group and a combined case
 * @param presenters empty for a group; of a combined case those of all that have joined
 * @param combinedInto business key of the combined case that it is asked into or has joined, else null
 */
public record ApplicationCard(
        long id,
        String businessKey,
        ApplicationKind kind,
        ApplicationState state,
        String name,
        String applicant,
        String title,
        String email,
        String phone,
        String unit,
        LocalDate appliedOn,
        String need,
        String goals,
        String themes,
        String earlierSupervision,
        Integer months,
        MeetingInterval interval,
        Language language,
        String wishes,
        String presenter,
        List<String> presenters,
        String combinedInto,
        List<String> supervisees,
        int round) {

    /** How many are supervised together. */
    public SupervisionForm form() {
        if (kind == ApplicationKind.INDIVIDUAL) {
            return SupervisionForm.INDIVIDUAL;
        }
        return supervisees.size() == 2 ? SupervisionForm.PAIR : SupervisionForm.GROUP;
    }

    static ApplicationCard of(
            Application application,
            ApplicationKind kind,
            String unit,
            String title,
            String email,
            String phone,
            LocalDate appliedOn) {
        ApplicationContent content =
                application.content() == null ? new ApplicationContent() : application.content();
        return new ApplicationCard(
                application.id(),
                application.businessKey(),
                kind,
                application.state(),
                application.name(),
                application.applicant(),
                title,
                email,
                phone,
                unit,
                appliedOn,
                content.need(),
                content.goals(),
                content.themes(),
                content.earlierSupervision(),
                content.months(),
                content.interval(),
                content.language(),
                content.wishes(),
                application.presenter(),
                application.presenters(),
                application.combinedInto() == null
                        ? null
                        : application.combinedInto().businessKey(),
                List.copyOf(application.supervisees()),
                application.round());
    }
}
