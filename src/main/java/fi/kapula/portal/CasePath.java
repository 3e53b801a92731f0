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
        if (application.state() == ApplicationState.WITHDRAWN || application.state() == ApplicationState.LAPSED) {
            return List.of();
        }
        List<String> names = application.kind() == ApplicationKind.GROUP
                ? List.of("apply", "match", "supervise")
                : List.of("apply", "present", "match", "supervise");
        int here = names.indexOf(here(application.state()));
        boolean arrived = application.state() == ApplicationState.CLOSED;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean done = i < here || arrived;
            steps.add(new Step(names.get(i), done ? Progress.DONE : i == here ? Progress.HERE : Progress.AHEAD));
        }
        return steps;
    }

    private static String here(ApplicationState state) {
        return switch (state) {
            case PRESENTING -> "present";
            case MATCHING -> "match";
            case ACCEPTED, CLOSED -> "supervise";
            default -> "apply";
        };
    }
}
