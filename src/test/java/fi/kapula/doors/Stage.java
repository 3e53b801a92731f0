package fi.kapula.doors;

/**
 * A case that has come to a stage, and everything that belongs to it.
 *
 * @param key business key
 * @param task id of its newest task, which is done where the case has ended
 * @param job a timer that waits, and has failed; of ended cases one that is gone
 * @param mail the newest of its mails; 0 where there is none
 * @param meeting its newest meeting; 0 where there is none
 * @param note one that aino wrote, who supervises it or did; 0 where there is none
 */
record Stage(String key, String task, String instance, String job, long mail, long meeting, long note) {

    static final String UNKNOWN_ID = "0fe15a14-e607-11f1-b79d-0242ac110002";

    /** What does not exist, and looks like it. */
    static final Stage NOWHERE = new Stage("TNO-2026-9999", UNKNOWN_ID, UNKNOWN_ID, UNKNOWN_ID, 999_999, 999_999, 999_999);

    /** The path with this case's ids where it says {@code {task}}, {@code {key}} and so on. */
    String fill(String path) {
        return path.replaceAll("\\{(task|taskId)}", task)
                .replace("{key}", key)
                .replace("{instance}", instance)
                .replace("{job}", job)
                .replace("{mail}", String.valueOf(mail))
                .replace("{meeting}", String.valueOf(meeting))
                .replace("{note}", String.valueOf(note))
                .replace("{version}", "1")
                .replace("{discussion}", "1")
                .replace("{coaching}", "1")
                .replace("{secret}", "unknown");
    }

    /** The text without what tells one case from another. */
    String anonymous(String text) {
        return text.replace(key, "KEY")
                .replace(task, "ID")
                .replace(instance, "ID")
                .replace(job, "ID")
                .replace("/mails/" + mail, "/mails/ID")
                .replace("/meetings/" + meeting, "/meetings/ID")
                .replace("/notes/" + note, "/notes/ID");
    }
}
