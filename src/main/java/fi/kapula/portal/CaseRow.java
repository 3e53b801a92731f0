package fi.kapula.portal;

import fi.kapula.portal.Words.Moment;

/** An application as lists show it. @param unit the applicant's; null where there is none */
record CaseRow(
        String businessKey, String title, String applicant, String unit, Moment appliedOn, Standing standing) {}
