package fi.kapula.pta;

import fi.kapula.questionnaire.Sheets;
import fi.kapula.shared.CaseRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what people wrote a configured time after the end of a coaching: answers, texts and goals. That discussions were
 * held stays, and so does who has read, with the reasons that were stated for it; pages say why the rest is gone. The diagram's timer asks it when.
 */
@Service("coachingRetention")
@Transactional
public class CoachingRetention {

    /** In this order: what refers before what is referred to. */
    private static final List<String> DELETIONS = List.of(
            "update discussion set reason = null, unprepared = null where business_key = ?",
            "update discussion_acknowledgement set remark = null"
                    + " where discussion in (select id from discussion where business_key = ?)",
            "delete from goal_evaluation where goal in (select id from goal where business_key = ?)",
            "update goal set continues = null where business_key = ?",
            "delete from goal where business_key = ?",
            "update coaching set end_reason = null where business_key = ?",
            "delete from pta_text where business_key = ? and id not in (select reason from reading_permit)");

    private final Coachings coachings;
    private final CoachingRepository repository;
    private final Sheets sheets;
    private final CaseRegister cases;
    private final JdbcClient jdbc;
    private final PtaSettings settings;
    private final Clock clock;

    CoachingRetention(
            Coachings coachings,
            CoachingRepository repository,
            Sheets sheets,
            CaseRegister cases,
            JdbcClient jdbc,
            PtaSettings settings,
            Clock clock) {
        this.coachings = coachings;
        this.repository = repository;
        this.sheets = sheets;
        this.cases = cases;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Date deletionAt(long coachingId) {
        return Mornings.of(coachings.card(coachingId).lastDay().plus(settings.keepAfterEnd()), clock);
    }

    void deleteWords(long coachingId) {
        String businessKey = repository.businessKey(coachingId).orElseThrow();
        cases.lock(businessKey);
        sheets.deleteAll(businessKey);
        DELETIONS.forEach(deletion -> jdbc.sql(deletion).param(businessKey).update());
        repository.findById(coachingId).orElseThrow().forget(LocalDate.now(clock));
    }
}
