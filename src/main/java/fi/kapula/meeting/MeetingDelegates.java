package fi.kapula.meeting;

import static fi.kapula.meeting.MeetingProcess.MEETING_ID;
import static fi.kapula.meeting.MeetingProcess.SUPERVISEE;

import fi.kapula.engine.Executions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cases tell us of meetings, and then what {@code SupervisionMeeting} does, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class MeetingDelegates {

    /** In the case's diagram, after its task {@code ScheduleMeeting}: starts the meeting's own process. */
    @Bean
    JavaDelegate inviteToMeeting(Meetings meetings, MeetingProcess process) {
        return execution ->
                process.meetingScheduled(meetings.find(MEETING_ID.from(execution)).orElseThrow());
    }

    /** In the case's diagram, where a case ends or its supervisor changes: calls off what is ahead. */
    @Bean
    JavaDelegate cancelMeetings(Meetings meetings, MeetingService service) {
        return execution -> meetings.ahead(execution.getProcessBusinessKey())
                .forEach(meeting -> service.cancel(meeting.id(), meeting.supervisor(), meeting.sequence()));
    }

    @Bean
    TaskListener inviteSupervisee(MeetingMails mails) {
        return task -> mails.invite(MEETING_ID.from(task), SUPERVISEE.from(task), task.getId());
    }

    @Bean
    JavaDelegate remindOfMeeting(MeetingMails mails) {
        return execution -> mails.remind(MEETING_ID.from(execution));
    }

    @Bean
    TaskListener askForAttendance(MeetingMails mails) {
        return task -> mails.toConfirm(MEETING_ID.from(task), task.getId(), "ConfirmAttendance", task.getId());
    }

    @Bean
    JavaDelegate remindOfAttendance(MeetingMails mails) {
        return execution -> mails.toConfirm(
                MEETING_ID.from(execution),
                Executions.event(execution),
                "ConfirmAttendance.reminder",
                Executions.openTask(execution, "UserTask_ConfirmAttendance"));
    }

    @Bean
    JavaDelegate countMeetingAsHeld(MeetingService meetings) {
        return execution -> meetings.confirm(MEETING_ID.from(execution), true, null, null);
    }

    @Bean
    JavaDelegate tellOfCancellation(MeetingMails mails) {
        return execution -> mails.cancelled(MEETING_ID.from(execution));
    }
}
