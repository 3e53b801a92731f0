package fi.kapula.pta;

import java.util.List;

/** What was said together in a discussion that was held, as its readers read and print it. */
public record DiscussionPage(
        String businessKey, String client, String coach, String day, List<PartLines> parts) {

    /** A part of the question set; questions without an answer are left out. */
    public record PartLines(String title, List<Line> lines) {}

    public record Line(String question, String answer) {}
}
