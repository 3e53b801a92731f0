package fi.kapula.notification;

import java.time.Instant;

/** A mail as it was rendered when it was asked for. @param calendar null in most */
record Mail(
        long id,
        String event,
        String recipient,
        String businessKey,
        String messageId,
        Content content,
        MailCalendar calendar,
        State state,
        Instant created) {

    enum State {
        WAITING,
        SENT
    }

    record Content(String subject, String plain, String html) {}

    boolean sent() {
        return state == State.SENT;
    }
}
