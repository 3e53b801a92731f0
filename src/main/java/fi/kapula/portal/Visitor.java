package fi.kapula.portal;

import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Group;
import fi.kapula.shared.Language;

/** Who reads the page. @param coachingFigures whether there are any for them */
record Visitor(Member member, boolean coachingFigures) {

    String id() {
        return member.id();
    }

    Language language() {
        return member.language();
    }

    // Called by the layout, which knows beans' getters only.

    public String getName() {
        return member.name();
    }

    public boolean isEmployee() {
        return is(Group.EMPLOYEE);
    }

    public boolean isPresenter() {
        return is(Group.MANAGER);
    }

    public boolean isSupervisor() {
        return is(Group.SUPERVISOR);
    }

    public boolean isCoordinator() {
        return is(Group.COORDINATOR);
    }

    public boolean isCoach() {
        return is(Group.COACH);
    }

    public boolean isCoachingFigures() {
        return coachingFigures;
    }

    public boolean isClient() {
        return is(Group.CLIENT);
    }

    public boolean isAdministrator() {
        return is(Group.ADMINISTRATOR);
    }

    private boolean is(String group) {
        return member.groups().contains(group);
    }
}
