package org.voltroam.verify.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.app.Node;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.stage.world.WorldFiles;

/** A person charges a car in the demo world and watches, with a mouse, a keyboard, a small screen, or without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePageTest {

    private static final Path WORLD = Path.of("../app/src/main/resources/demo");

    private @Nullable Node node;
    private @Nullable Chromium chromium;
    private String home = "";

    @BeforeAll
    void open() {
        var installed = Chromium.installed();
        if (installed.isEmpty()) {
            System.out.println("NOTICE: the page was not tried in a browser: no Chromium is installed");
        }
        Assumptions.assumeTrue(installed.isPresent(), "no Chromium is installed");
        var started = Node.start(new Node.Setting(
                WorldFiles.read(WORLD),
                party -> true,
                "127.0.0.1",
                0,
                party -> new MemoryStore(),
                true,
                Admission.Terms.standard(),
                Egress.DEVELOPMENT));
        node = started;
        home = "http://127.0.0.1:" + started.port() + "/";
        await().atMost(Duration.ofSeconds(60)).until(started::isSettled);
        chromium = Chromium.start(installed.get());
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (node != null) {
            node.close();
        }
    }

    @Test
    void theButtonStartsAChargeAndEveryStepAppears() {
        try (var visitor = visitor(1440, 1000)) {
            visitor.opens(home).chooses("Sanne de Vries", "NL*GVT*E1001*1", "9").presses("Charge a car");

            visitor.sees("#step-session.now .chart.running");
            visitor.seesTheWholeJourneyOf("Sanne de Vries");

            assertThat(visitor.amounts("#step-price .cost")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(visitor.sum("#step-price .cost")).isEqualTo(visitor.sum("#step-price .net"));
            assertThat(visitor.sum("#step-price .net").add(visitor.sum("#step-price .tax")))
                    .isEqualTo(visitor.sum("#step-price .gross"));
            assertThat(visitor.sum("#step-price .gross")).isPositive();
            assertThat(visitor.page().locator("#step-debts").innerText()).contains("stands between them and keeps");
            assertThat(visitor.page().locator("#step-bill").innerText()).contains("Sanne de Vries pays Vlinder Mobiel");
            assertThat(visitor.complaints()).isEmpty();
            picture(visitor);
        }
    }

    @Test
    void anAppStartsAChargeWithoutAHub() {
        try (var visitor = visitor(1200, 900)) {
            visitor.opens(home).chooses("Lena Brunner", "CH*SNT*E3001*1", "8");
            visitor.page().locator("input[value=app]").check();
            visitor.presses("Charge a car");

            visitor.seesTheWholeJourneyOf("Lena Brunner");

            assertThat(visitor.page().locator("#step-price").innerText()).contains("CHF");
            assertThat(visitor.page().locator("#step-debts").innerText()).contains("They roam directly");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aRefusedCardShowsItsReason() {
        try (var visitor = visitor(1200, 900)) {
            visitor.opens(home)
                    .chooses("Bram Visser (card is blocked)", "DE*SNT*E2001*1", "8")
                    .presses("Charge a car");

            visitor.page()
                    .locator("#step-permission.refused", new Page.LocatorOptions().setHasText("This card is blocked"))
                    .waitFor();

            assertThat(visitor.page().locator("#journey .stop.done").count()).isEqualTo(1);
            assertThat(visitor.page().locator("#journey .stop.never").count()).isEqualTo(5);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aKeyboardIsEnough() {
        try (var visitor = visitor(1200, 900)) {
            var page = visitor.opens(home).page();
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to the content");

            tabTo(page, "card");
            page.keyboard().type("Daan");
            tabTo(page, "evse");
            page.keyboard().type("NL*GVT*E1004*1");
            tabTo(page, "kwh");
            page.keyboard().type("7");
            tabTo(page, "speed");
            assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            visitor.seesTheWholeJourneyOf("Daan Jansen");
            assertThat(page.locator("#step-cdr").innerText()).contains("7 kWh");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aNarrowScreenShowsEverythingWithoutScrollingSideways() {
        try (var visitor = visitor(360, 740)) {
            visitor.opens(home).chooses("Fleur Bakker", "DE*SNT*E2002*3", "10");
            visitor.page().locator("#speed").selectOption(new SelectOption().setLabel("no time"));
            visitor.presses("Charge a car");

            visitor.seesTheWholeJourneyOf("Fleur Bakker");
            visitor.sees(".pin");

            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptsEverythingCanBeReadAndACarCharged() {
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1200, 900);
        try (var visitor = new Visitor(browser(), options)) {
            var page = visitor.opens(home).page();
            assertThat(page.locator(".site").count()).isEqualTo(12);
            visitor.chooses("Nico Keller", "NL*GVT*E1003*1", "12");
            page.locator("#speed").selectOption("0");
            visitor.presses("Charge a car");

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                page.reload();
                return page.locator("#journey-title").innerText().contains("Nico Keller")
                        && page.locator("#journey .stop.done").count() == 7;
            });
            page.locator("#journey-title a").click();
            assertThat(page.url()).contains("/journeys/");
            assertThat(page.locator("#step-bill").innerText()).contains("Nico Keller pays Murmel Drive");
        }
    }

    @Test
    void aSiteOnTheMapTellsItsChargingPointsAndTariffsInWords() {
        try (var visitor = visitor(1200, 900)) {
            visitor.opens(home);
            visitor.sees(".pin[title^='Hafenquartier']").click();

            var popup = visitor.sees(".leaflet-popup .popup");

            assertThat(popup.innerText())
                    .contains("DE*SNT*E2002*3", "DC 50 kW", "1.20 EUR per hour of charging", "plus 19 % VAT");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aPathThatIsNowhereIsAFriendlyPage() {
        try (var visitor = visitor(1200, 900)) {
            visitor.opens(home + "nowhere");

            assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Nothing is plugged in here");
        }
    }

    private Visitor visitor(int width, int height) {
        return new Visitor(browser(), new Browser.NewContextOptions().setViewportSize(width, height));
    }

    private Browser browser() {
        if (chromium == null) {
            throw new IllegalStateException("no browser was started");
        }
        return chromium.browser();
    }

    private static void tabTo(Page page, String id) {
        for (int presses = 0; presses < 40; presses++) {
            if (page.evaluate("document.activeElement.id").equals(id)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no Tab leads to " + id);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent");
    }

    /** The picture of the README, where the system property {@code page.picture} names a file. */
    private static void picture(Visitor visitor) {
        var file = System.getProperty("page.picture", "");
        if (!file.isEmpty()) {
            visitor.page().setViewportSize(1280, 1500);
            visitor.page().evaluate("scrollTo(0, 0)");
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of(file)));
        }
    }
}
