package fi.kapula.doors;

/**
 * A case that has come to a stage, and everything that belongs to it; 0 where there is no such thing.
 *
 * @param key business key
 * @param task id of its newest task, which is done where the case has ended
 * @param job a timer that waits, and has failed; of ended cases one that is gone
 * @param mail the newest of its mails
 * @param meeting its newest meeting
 * @param note one that aino wrote, who supervises it or did
 * @param discussion of a coaching, the newest one that was held
 * @param coaching its number, where the case is one
 */
record Stage(
        String key,
        String task,
        String instance,
        String job,
        long mail,
        long meeting,
        long note,
        long discussion,
        long coaching) {

    static final String UNKNOWN_ID = "0fe15a14-e607-11f1-b79d-0242ac110002";

    /** What does not exist, and looks like it. */
    Stage nowhere() {
        String other = key.replaceAll("\\d+-\\d+$", "2026-9999");
        return new Stage(other, UNKNOWN_ID, UNKNOWN_ID, UNKNOWN_ID, 999_999, 999_999, 999_999, 999_999, 999_999);
    }

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
                .replace("{discussion}", String.valueOf(discussion))
                .replace("{coaching}", String.valueOf(coaching))
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
                .replace("/notes/" + note, "/notes/ID")
                .replace("/discussions/" + discussion, "/discussions/ID")
                .replace("/news/" + coaching, "/news/ID");
    }
}
