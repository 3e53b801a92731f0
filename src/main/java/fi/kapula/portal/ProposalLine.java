package fi.kapula.portal;

import fi.kapula.portal.Words.Moment;

/** An open proposal as coordinators find it. @param late whether the last day of answering is over, or today */
record ProposalLine(
        String businessKey,
        String title,
        String about,
        String supervisor,
        String coordinator,
        Moment proposed,
        Moment answerBy,
        boolean late) {}
