package fi.kapula.pta;

import org.springframework.stereotype.Component;

/** What a reader may do to a coaching as a whole: what its page offers. */
@Component
class CoachingActions {

    private final CoachingTransfer transfer;
    private final CoachingEnding ending;

    CoachingActions(CoachingTransfer transfer, CoachingEnding ending) {
        this.transfer = transfer;
        this.ending = ending;
    }

    CoachingPage.Actions of(String reader, CoachingCard coaching) {
        return new CoachingPage.Actions(
                !transfer.coaches(reader, coaching.businessKey()).isEmpty(), ending.mayEnd(reader, coaching));
    }
}
