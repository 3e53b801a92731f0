package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.ApplicationState;
import fi.kapula.portal.CasePage.Progress;
import fi.kapula.portal.CasePage.Step;
import java.util.ArrayList;
import java.util.List;

/** The way of an application, as a row of steps: done, here, ahead. */
final class CasePath {

    private CasePath() {}

    /** Empty for an application that came to nothing, which is on no way any more. */
    static List<Step> of(ApplicationCard application) {
        if (application.state() == ApplicationState.WITHDRAWN || application.state() == ApplicationState.LAPSED
                || application.state() == ApplicationState.TAKEN_APART) {
            return List.of();
        }
        List<String> names = names(application.kind());
        int here = Math.max(0, names.indexOf(here(application.kind(), application.state())));
        boolean arrived = application.state() == ApplicationState.CLOSED;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean done = i < here || arrived;
            steps.add(new Step(names.get(i), done ? Progress.DONE : i == here ? Progress.HERE : Progress.AHEAD));
        }
        return steps;
    }

    private static List<String> names(ApplicationKind kind) {
        return switch (kind) {
            case INDIVIDUAL -> List.of("apply", "present", "match", "supervise", "close");
            case GROUP -> List.of("apply", "match", "supervise", "close");
            case COMBINED -> List.of("combine", "match", "supervise", "close");
        };
    }

    private static String here(ApplicationKind kind, ApplicationState state) {
        return switch (state) {
            case PRESENTING -> "present";
            case MATCHING, COMBINED -> "match";
            // The application is at the choice, its combined case not yet.
            case COMBINING -> kind == ApplicationKind.COMBINED ? "combine" : "match";
            case ACCEPTED -> "supervise";
            case CLOSED -> "close";
            default -> "apply";
        };
    }
}
