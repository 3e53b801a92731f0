package fi.kapula.meeting;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingEventRepository extends Repository<MeetingEvent, Long> {

    /** @param supervisor whose meeting it is */
    record Line(MeetingEvent event, String supervisor) {}

    MeetingEvent save(MeetingEvent event);

    @Query("select e from MeetingEvent e join Meeting m on m.id = e.meeting where m.businessKey = :key order by e.id")
    List<MeetingEvent> ofCase(String key);

    @Query("select new fi.kapula.meeting.MeetingEventRepository$Line(e, m.supervisor)"
            + " from MeetingEvent e join Meeting m on m.id = e.meeting where m.businessKey = :key order by e.id")
    List<Line> withSupervisors(String key);
}
