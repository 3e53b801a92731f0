package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.Meetings.Position;
import fi.kapula.meeting.MeetingsAhead;
import fi.kapula.portal.HomePage.Cursors;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the first page together. The number of SQL statements does not depend on how many cases there are. */
@Service
@Transactional(readOnly = true)
class HomePages {

    /** Of meetings, and of what a coordinator finds whole on pages of its own. */
    private static final int FEW = 5;

    private static final int OF_EACH_WORRY = 2;

    private final TaskRows tasks;
    private final Applications applications;
    private final MeetingsAhead meetings;
    private final MeetingLines meetingLines;
    private final QueuePages queue;
    private final Worries worries;
    private final SupervisedRows supervised;
    private final CaseRows cases;

    HomePages(
            TaskRows tasks,
            Applications applications,
            MeetingsAhead meetings,
            MeetingLines meetingLines,
            QueuePages queue,
            Worries worries,
            SupervisedRows supervised,
            CaseRows cases) {
        this.tasks = tasks;
        this.applications = applications;
        this.meetings = meetings;
        this.meetingLines = meetingLines;
        this.queue = queue;
        this.worries = worries;
        this.supervised = supervised;
        this.cases = cases;
    }

    HomePage of(Visitor visitor, Cursors at) {
        String person = visitor.id();
        boolean presents = visitor.isPresenter();
        Slice<ApplicationCard> own = slice(applications.ofPerson(person, newest(at.own()), Slice.READ));
        Slice<ApplicationCard> toPresent =
                presents ? slice(applications.toPresent(person, newest(at.toPresent()), Slice.READ)) : null;
        Slice<ApplicationCard> sentOn =
                presents ? slice(applications.sentOn(person, newest(at.sentOn()), Slice.READ)) : null;
        Slice<ApplicationCard> decided =
                presents ? slice(applications.decided(person, newest(at.decided()), Slice.READ)) : null;
        CaseRows.Page rows = cases.page(visitor, own, Stream.of(toPresent, sentOn, decided));
        return new HomePage(
                tasks.of(visitor, TaskCursor.parse(at.tasks())),
                meetings(visitor, at.meetings()),
                visitor.isCoordinator() ? queue.first(visitor, FEW) : null,
                visitor.isCoordinator() ? worries.some(visitor, OF_EACH_WORRY) : null,
                visitor.isSupervisor()
                        ? supervised.of(visitor, at.supervised() == null ? 0 : at.supervised())
                        : null,
                rows.presented(toPresent),
                rows.presented(sentOn),
                rows.presented(decided),
                rows.own(own));
    }

    private Slice<MeetingLine> meetings(Visitor visitor, String after) {
        Position from = after == null ? Position.BEGINNING : Position.parse(after);
        List<MeetingCard> found = meetings.ofPerson(visitor.id(), from, FEW + 1);
        Map<String, String> titles = tasks.titles(found.stream().map(MeetingCard::businessKey).toList());
        return Slice.of(found, FEW, MeetingCard::position)
                .map(card -> meetingLines.line(card, titles.getOrDefault(card.businessKey(), ""), visitor));
    }

    private static Slice<ApplicationCard> slice(List<ApplicationCard> found) {
        return Slice.of(found, ApplicationCard::id);
    }

    private static long newest(Long before) {
        return before == null ? Long.MAX_VALUE : before;
    }
}
