package fi.kapula.meeting;

import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Language;
import java.time.Clock;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import org.springframework.stereotype.Component;

/** One meeting as every calendar shows it, with the same UID in each. */
@Component
class CalendarEvents {

    private final MeetingWords words;
    private final MeetingSettings settings;
    private final KapulaSettings kapula;
    private final Clock clock;

    CalendarEvents(MeetingWords words, MeetingSettings settings, KapulaSettings kapula, Clock clock) {
        this.words = words;
        this.settings = settings;
        this.kapula = kapula;
        this.clock = clock;
    }

    /** @param title name of the case */
    VEvent event(MeetingCard meeting, String title, Organizer organizer, Language language) {
        String page = kapula.baseUrl() + "/cases/" + meeting.businessKey() + "/meetings";
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.calendarUid()));
        event.add(new Sequence(meeting.sequence()));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(meeting.startsAt()));
        event.add(new DtEnd<>(meeting.endsAt()));
        event.add(new Summary(words.text("calendar.summary", language, title)));
        event.add(new Location(meeting.place()));
        event.add(new Description(words.text("calendar.description", language, page)));
        // In a shared calendar others see that the time is taken, not for what.
        event.add(ImmutableClazz.PRIVATE);
        event.add(organizer);
        return event;
    }

    VAlarm alarm(VEvent event) {
        Trigger trigger = new Trigger(settings.alarm().negated());
        trigger.add(Related.START);
        VAlarm alarm = new VAlarm();
        alarm.add(trigger);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(event.getSummary().getValue()));
        return alarm;
    }
}
