package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.Participation;
import fi.kapula.meeting.Reply;

/**
 * What a supervisee answers.
 *
 * @param sequence of the meeting when the page was shown
 * @param suits {@code YES} or {@code NO}
 */
record AnswerForm(Integer sequence, String suits, String comment) {

    static final int LONGEST = 1000;

    /** Browsers send lines that end in two characters. */
    AnswerForm {
        comment = comment == null ? "" : comment.replace("\r\n", "\n").strip();
    }

    static AnswerForm of(MeetingCard meeting, String person) {
        Participation own = meeting.participants().get(person);
        return new AnswerForm(
                meeting.sequence(), own.reply() == Reply.NONE ? null : own.reply().name(), own.remark());
    }

    /** To be sent after all, for the time that the supervisee has now been shown. */
    AnswerForm over(int sequence) {
        return new AnswerForm(sequence, suits, comment);
    }

    int seen() {
        return sequence == null ? -1 : sequence;
    }

    /** @return null where there is none */
    String remark() {
        return comment.isEmpty() ? null : comment;
    }

    /** Key of the text that says what is wrong; null when nothing is. */
    public String getSuitsProblem() {
        return "YES".equals(suits) || "NO".equals(suits) ? null : "meeting.problem.suits";
    }

    public String getCommentProblem() {
        return comment.length() > LONGEST || comment.indexOf('\u0000') >= 0 ? "meeting.problem.comment" : null;
    }

    boolean acceptable() {
        return getSuitsProblem() == null && getCommentProblem() == null;
    }

    /** Without the comment: what is printed may be logged. */
    @Override
    public String toString() {
        return "AnswerForm[sequence=%s, suits=%s]".formatted(sequence, suits);
    }
}
