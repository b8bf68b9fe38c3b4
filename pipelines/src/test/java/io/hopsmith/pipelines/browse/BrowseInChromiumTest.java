package io.hopsmith.pipelines.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.hopsmith.pipelines.review.Mark;
import io.hopsmith.pipelines.review.ReviewFile;
import io.hopsmith.schemas.Ids;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a browser; skipped where no Chromium is installed. Nothing is downloaded. */
class BrowseInChromiumTest {
  @TempDir private static Path folder;
  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;
  private static Browser browser;
  private Page page;
  private final List<String> requested = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void launch() throws Exception {
    Optional<Path> installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(path -> Path.of(path, "chromium"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(installed.isPresent(), "chromium is not installed: apt-get install chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed.get())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    BrowserTest.write(folder.resolve("ds"));
    ManyRows.write(folder.resolve("many"), 60, 1, true);
    browser = Browser.start(folder.resolve("ds"), folder.resolve("review.jsonl"), 0);
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void open() {
    page = page(ColorScheme.LIGHT, 1200);
    page.navigate(browser.address().toString());
  }

  private Page page(ColorScheme scheme, int width) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
    Page opened = context.newPage();
    opened.onRequest(request -> requested.add(request.url()));
    opened.onConsoleMessage(message -> complaints.add(message.text()));
    opened.onPageError(complaints::add);
    return opened;
  }

  @Test
  void searchesFiltersSortsAndOpensByKeyboardAlone() {
    page.locator("input[name=search]").focus();
    page.keyboard().type("question 1");
    page.keyboard().press("Enter");
    shows(page.locator("[role=status]"), "of 31.");
    page.locator("th a", new Page.LocatorOptions().setHasText("question")).focus();
    page.keyboard().press("Enter");
    Locator first = page.locator("tbody tr").first();
    shows(first, "Question 100?");
    first.locator("a").focus();
    page.keyboard().press("Enter");
    shows(page.locator("h1"), "Question 100?");
    accessKey("n");
    shows(page.locator("h1"), "Question 101?");
    accessKey("l");
    shows(page.locator("th[aria-sort=ascending]"), "question");
  }

  @Test
  void marksARowAndGoesOn() throws Exception {
    page.locator("tbody tr a").nth(3).click();
    page.locator("input[name=note]").fill("two answers");
    page.locator("input[name=next]").check();
    page.locator("button[value=drop]").click();
    shows(page.locator("h1"), "Question 4?");
    assertThat(ReviewFile.read(folder.resolve("review.jsonl")))
        .containsEntry(Ids.of("3"), new Mark(Mark.Verdict.DROP, "two answers"));
    page.locator("a", new Page.LocatorOptions().setHasText("To the list")).click();
    shows(page.locator("td.drop"), "drop: two answers");
  }

  @Test
  void stepsThroughARollout() {
    page.locator("input[name=search]").fill("onerror");
    page.keyboard().press("Enter");
    page.locator("tbody tr a").first().click();
    page.locator("a", new Page.LocatorOptions().setHasText("search-solver-a")).click();
    shows(page.locator("h2"), "Step 1 of 3: search");
    accessKey("n");
    shows(page.locator("pre.long"), "second");
    page.locator("a[rel=prev]").click();
    shows(page.locator("pre.long"), "first " + BrowserTest.HOSTILE);
    assertThat(page.title()).doesNotContain("stolen");
    assertThat(page.locator("script, img").count()).isZero();
  }

  @Test
  void asksNobodyElseAndBreaksNoPolicy() {
    page.locator("tbody tr a").first().click();
    assertThat(requested)
        .isNotEmpty()
        .allMatch(url -> url.startsWith(browser.address().toString()) || url.startsWith("data:"));
    assertThat(complaints).isEmpty();
  }

  @Test
  void isReadableLightAndDarkWideAndNarrow() throws Exception {
    try (Browser many = Browser.start(folder.resolve("many"), folder.resolve("many.jsonl"), 0)) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(1200, 420)) {
          Page looked = page(scheme, width);
          looked.navigate(many.address().toString());
          shoot(looked, scheme, width, "list");
          looked.locator("tbody tr a").first().click();
          shoot(looked, scheme, width, "row");
          looked.locator("a", new Page.LocatorOptions().setHasText("search-solver-a")).click();
          shoot(looked, scheme, width, "rollout");
        }
      }
    }
  }

  /** Follows the link of an access key from the keyboard. */
  private void accessKey(String letter) {
    page.locator("[accesskey=%s]".formatted(letter)).focus();
    page.keyboard().press("Enter");
  }

  /** Waits until a part of the page has this text. */
  private static void shows(Locator part, String text) {
    PlaywrightAssertions.assertThat(part).containsText(text);
  }

  /** Leaves a picture in {@code target/browse} and measures what can be measured of looks. */
  private static void shoot(Page page, ColorScheme scheme, int width, String name) {
    Path pictures = Path.of("target", "browse");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(pictures.resolve("%s-%s-%d.png".formatted(name, scheme, width))));
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s %d", name, width)
        .isEqualTo(true);
    String paper = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    assertThat(paper)
        .isEqualTo(scheme == ColorScheme.DARK ? "rgb(21, 23, 27)" : "rgb(255, 255, 255)");
  }
}
