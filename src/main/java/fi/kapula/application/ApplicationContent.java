package fi.kapula.application;

import fi.kapula.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the applicant tells. */
@Embeddable
class ApplicationContent {

    private String need;
    private String goals;
    private String themes;
    private String earlierSupervision;
    private Integer months;

    @Enumerated(EnumType.STRING)
    @Column(name = "meeting_interval")
    private MeetingInterval interval;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String wishes;

    protected ApplicationContent() {}

    ApplicationContent(
            String need,
            String goals,
            String themes,
            String earlierSupervision,
            Integer months,
            MeetingInterval interval,
            Language language,
            String wishes) {
        this.need = need;
        this.goals = goals;
        this.themes = themes;
        this.earlierSupervision = earlierSupervision;
        this.months = months;
        this.interval = interval;
        this.language = language;
        this.wishes = wishes;
    }

    String need() {
        return need;
    }

    String goals() {
        return goals;
    }

    String themes() {
        return themes;
    }

    String earlierSupervision() {
        return earlierSupervision;
    }

    Integer months() {
        return months;
    }

    MeetingInterval interval() {
        return interval;
    }

    Language language() {
        return language;
    }

    String wishes() {
        return wishes;
    }
}
