package fi.kapula.pta;

import fi.kapula.pta.DiscussionPage.Line;
import fi.kapula.pta.StoredPage.StoredDiscussion;
import fi.kapula.pta.StoredPage.StoredSheet;
import fi.kapula.questionnaire.Sheet;
import fi.kapula.questionnaire.Sheets;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The discussions of a coaching with every word: what both prepared, what they said together, and remarks. */
@Component
class StoredDiscussions {

    private final Discussions discussions;
    private final DiscussionTexts texts;
    private final Sheets sheets;
    private final GoalTexts days;
    private final MessageSource messages;

    StoredDiscussions(
            Discussions discussions, DiscussionTexts texts, Sheets sheets, GoalTexts days, MessageSource messages) {
        this.discussions = discussions;
        this.texts = texts;
        this.sheets = sheets;
        this.days = days;
        this.messages = messages;
    }

    /** @param words the case's texts by their ids */
    List<StoredDiscussion> of(CoachingCard coaching, Party reader, Map<Long, String> words, Language language) {
        Map<String, List<Sheet>> answered =
                sheets.of(coaching.businessKey()).stream().collect(Collectors.groupingBy(Sheet::subject));
        return discussions.ofCoaching(coaching.id()).stream()
                .map(discussion -> stored(
                        discussion, reader, answered.getOrDefault(discussion.subject(), List.of()), words, language))
                .toList();
    }

    private StoredDiscussion stored(
            DiscussionCard discussion, Party reader, List<Sheet> answered, Map<Long, String> words, Language language) {
        Party hidden = isApart(discussion, reader, answered) ? reader.other() : null;
        return new StoredDiscussion(
                days.day(discussion.day(), language),
                messages.getMessage("coaching.discussion." + discussion.state(), null, language.locale()),
                remarks(discussion, hidden, words, language),
                sheets(discussion, hidden, answered, language));
    }

    /**
     * Whether the reader may not see what the other one prepared: as long as both prepare, and for the coach also when the
     * discussion was dropped before the coach was ready. What the coach wrote about the client is the client's to read then.
     */
    private static boolean isApart(DiscussionCard discussion, Party reader, List<Sheet> answered) {
        return switch (discussion.state()) {
            case PREPARING -> true;
            case OPEN, HELD -> false;
            case SKIPPED, MISSED -> reader == Party.COACH
                    && answered.stream().noneMatch(sheet -> sheet.respondent().equals(Respondent.COACH.name()));
        };
    }

    private List<Line> remarks(DiscussionCard discussion, Party hidden, Map<Long, String> words, Language language) {
        List<Line> lines = new ArrayList<>();
        add(lines, text("reason", language), words.get(discussion.reason()));
        if (hidden != Party.CLIENT) {
            add(lines, text("unprepared", language), words.get(discussion.unprepared()));
        }
        for (Party party : Party.values()) {
            DiscussionAcknowledgement word = discussion.acknowledgements().get(party);
            if (word != null) {
                String said = text((word.isBeside() ? "beside." : "accepted.") + word.isAccepted(), language);
                add(lines, text("acknowledged." + party, language), said);
                add(lines, text("remark." + party, language), words.get(word.remark()));
            }
        }
        return lines;
    }

    private List<StoredSheet> sheets(DiscussionCard discussion, Party hidden, List<Sheet> answered, Language language) {
        List<StoredSheet> stored = new ArrayList<>();
        for (Respondent respondent : Respondent.values()) {
            answered.stream()
                    .filter(sheet -> sheet.respondent().equals(respondent.name()))
                    .filter(sheet -> hidden == null || respondent != Respondent.of(hidden))
                    .map(sheet -> texts.parts(discussion, sheet.answers(), language))
                    .filter(parts -> !parts.isEmpty())
                    .map(parts -> new StoredSheet(text("sheet." + respondent, language), parts))
                    .forEach(stored::add);
        }
        return stored;
    }

    private static void add(List<Line> lines, String title, String said) {
        if (said != null) {
            lines.add(new Line(title, said));
        }
    }

    private String text(String key, Language language) {
        return messages.getMessage("stored." + key, null, language.locale());
    }
}
