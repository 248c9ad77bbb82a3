package org.voltroam.verify.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of the page, who notices everything that goes wrong. */
final class Visitor implements AutoCloseable {

    static final int PATIENCE_MILLIS = 45_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, Browser.NewContextOptions options) {
        context = browser.newContext(options);
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Errors and warnings of the console, failed requests, answers of 400 and above. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Visitor opens(String url) {
        page.navigate(url);
        return this;
    }

    /** Fills in the form; the charge takes as long as the form suggests. */
    Visitor chooses(String driver, String evse, String kwh) {
        page.locator("#card").selectOption(new SelectOption().setLabel(driver));
        page.locator("#evse").selectOption(evse);
        page.locator("#kwh").fill(kwh);
        return this;
    }

    Visitor presses(String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button)).click();
        return this;
    }

    Locator sees(String selector) {
        var found = page.locator(selector).first();
        found.waitFor();
        return found;
    }

    /** Until all seven steps of this driver's charge are there. */
    void seesTheWholeJourneyOf(String driver) {
        page.locator("#journey-title", new Page.LocatorOptions().setHasText(driver))
                .waitFor();
        page.waitForCondition(
                () -> page.locator("#journey .stop.done").count() == 7,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    }

    List<BigDecimal> amounts(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(text -> new BigDecimal(text.strip()))
                .toList();
    }

    BigDecimal sum(String selector) {
        return amounts(selector).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
