package fi.kapula.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** Camunda's Tasklist as a person uses it. Buttons are found by what they do, so that it works in every language. */
public final class TasklistPage {

    private final Page page;

    private TasklistPage(Page page) {
        this.page = page;
    }

    /** @param page of somebody who has signed in */
    public static TasklistPage of(Page page) {
        return new TasklistPage(page);
    }

    public Page page() {
        return page;
    }

    public TasklistPage open() {
        page.navigate("/camunda/app/tasklist/default/");
        page.waitForSelector(".task-filter");
        page.waitForSelector(".column.tasks-list .loader", hidden());
        return this;
    }

    public void showFilter(String name) {
        page.locator(".task-filter a", new Page.LocatorOptions().setHasText(name)).click();
    }

    /** Starts a process and waits for the form of the task that follows. */
    public void start(String process) {
        openStartDialog(process);
        page.click(".modal-footer .btn-primary");
        page.waitForSelector(".modal-content", hidden());
        waitForForm();
    }

    public Locator openStartDialog(String process) {
        page.click(".start-process-action a");
        page.locator(".modal-content .processes a", new Page.LocatorOptions().setHasText(process)).click();
        page.waitForSelector(".modal-content .fjs-container");
        return page.locator(".modal-content");
    }

    /** The card in the list of this task, of this case or both. */
    public Locator card(String text) {
        return page.locator("li.task", new Page.LocatorOptions().setHasText(text)).first();
    }

    public void openTask(String text) {
        card(text).locator("h4 a").click();
        waitForForm();
    }

    public void claim() {
        page.click("[cam-tasklist-task-meta] .claim");
        page.waitForSelector(".form-actions .btn-primary:not([disabled])");
    }

    /** The field with this label. */
    public Locator field(String label) {
        return page.locator(".task-card").getByLabel(label).first();
    }

    public void fill(String label, String text) {
        field(label).fill(text);
    }

    /** Ticks a box or chooses a radio button. */
    public void choose(String label) {
        field(label).check();
    }

    /** Picks from a list that drops down. */
    public void pick(String label, String option) {
        Locator field = page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label)).first();
        field.locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option)).first().click();
    }

    public void save() {
        page.click(".form-actions .btn-default");
        page.waitForSelector(".page-notifications .alert-info");
    }

    /** Presses the button that completes the task and waits until the server has taken it and the form is gone. */
    public void complete() {
        page.waitForResponse(
                answer -> answer.url().endsWith("/submit-form"),
                () -> page.click(".form-actions .btn-primary:not([disabled])"));
        page.waitForSelector(".form-actions", hidden());
    }

    public void signOut() {
        page.click(".account a.dropdown-toggle");
        page.click(".logout a");
        page.waitForURL("**/login**");
    }

    /** What the browser would still have when the next person sits down. */
    @SuppressWarnings("unchecked")
    public List<String> storedKeys() {
        return (List<String>) page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]");
    }

    public String text() {
        return page.innerText("body");
    }

    public void waitForForm() {
        page.waitForSelector(".task-card .form-actions .btn-primary");
        page.waitForSelector(".task-card .kapula-case");
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
