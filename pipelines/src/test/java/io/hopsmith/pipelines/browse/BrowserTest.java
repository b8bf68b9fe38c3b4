package io.hopsmith.pipelines.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.SampleRows;
import io.hopsmith.pipelines.review.Mark;
import io.hopsmith.pipelines.review.ReviewFile;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {
  static final String HOSTILE =
      "</td></pre><script>document.title='stolen'</script><img src=x onerror=alert(1)>'\"";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Browser browser;
  private String root;

  /** Rows 0 to 119 to train with, 200 to 209 to evaluate with, one of them hostile. */
  static void write(Path dataset) throws IOException {
    List<QaRow> train = new ArrayList<>();
    for (int n = 0; n < 120; n++) {
      train.add(SampleRows.row(n, Side.TRAIN));
    }
    List<QaRow> eval = new ArrayList<>();
    eval.add(SampleRows.row(200, Side.EVAL, "Which " + HOSTILE + "?", HOSTILE, "javascript:x()"));
    for (int n = 201; n < 210; n++) {
      eval.add(SampleRows.row(n, Side.EVAL));
    }
    ParquetRecords.of(QaRow.class).write(dataset.resolve("qa/train-00000-of-00001.parquet"), train);
    ParquetRecords.of(QaRow.class).write(dataset.resolve("qa/eval-00000-of-00001.parquet"), eval);
    ParquetRecords.of(Trajectory.class)
        .write(
            dataset.resolve("trajectories/trajectories-00000-of-00001.parquet"),
            List.of(rollout(eval.get(0))));
    ParquetRecords.of(Rejection.class)
        .write(
            dataset.resolve("rejected/rejected-00000-of-00001.parquet"),
            List.of(
                new Rejection(
                    Rejection.Stage.VERIFY,
                    "k",
                    Rejection.Reason.GATE_FORM,
                    HOSTILE,
                    "{\"x\":1}")));
  }

  private static Trajectory rollout(QaRow row) {
    return new Trajectory(
        "t1",
        row.id(),
        "search-solver-a",
        "lexical",
        row.question(),
        row.answer(),
        true,
        List.of(
            Trajectory.Step.of(1, "search", "{\"queries\":[\"old fell\"]}", "first " + HOSTILE),
            Trajectory.Step.of(2, "browse", "no json <b>", "second"),
            Trajectory.Step.of(3, "find", "{}", "third")),
        2,
        "That is all.",
        Trajectory.Usage.NONE);
  }

  @BeforeEach
  void start() throws Exception {
    write(folder.resolve("ds"));
    browser = Browser.start(folder.resolve("ds"), review(), 0);
    root = browser.address().toString();
  }

  @AfterEach
  void stop() {
    browser.close();
  }

  private Path review() {
    return folder.resolve("review.jsonl");
  }

  @Test
  void listsThePagesOfTheMainTable() throws Exception {
    String first = get("qa");
    assertThat(first).contains("Rows 1 to 50 of 130.", "Question 0?", "Question 49?");
    assertThat(first).doesNotContain("Question 50?", "rel=\"prev\"");
    assertThat(get("qa?from=100"))
        .contains("Rows 101 to 130 of 130.")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void ofALongTextItIsSaidThatThereIsMore() throws Exception {
    assertThat(get("qa")).doesNotContain("\u2026");
    assertThat(get("qa?column=rounds&operator=contains&value=Question"))
        .containsPattern("[^\u2026]{300}\u2026</td>");
  }

  @ParameterizedTest
  @CsvSource({
    "qa?search=QUESTION+11%3F, 1",
    "qa?search=question+11, 11",
    "qa?column=split&operator=is&value=eval, 10",
    "qa?column=split&operator=is_not&value=eval, 120",
    "qa?column=n_hops&operator=at_least&value=1, 130",
    "qa?column=n_hops&operator=at_most&value=0, 0",
    "qa?column=pass_rate&operator=is&value=1, 130",
    "qa?column=hops&operator=contains&value=http://A/7, 11",
    "qa?column=themes&operator=lacks&value=theme, 0",
    "qa?column=question&operator=contains&value=9%3F&column=split&operator=is&value=train, 12",
    "qa?search=100%25, 0",
    "qa?search=_, 0",
    "qa?column=unique&operator=is&value=true, 130",
    "rejected?search=k, 1",
  })
  void searchesAndFilters(String query, long rows) throws Exception {
    assertThat(count(get(query))).isEqualTo(rows);
  }

  @Test
  void sortsByAColumnBothWays() throws Exception {
    assertThat(get("qa?sort=question&order=asc&search=question").indexOf("Question 0?"))
        .isPositive()
        .isLessThan(get("qa?sort=question&order=asc&search=question").indexOf("Question 1?"));
    String down = get("qa?sort=question&order=desc&search=question");
    assertThat(down.indexOf("Question 99?")).isPositive().isLessThan(down.indexOf("Question 98?"));
    assertThat(down).contains("aria-sort=\"descending\"");
  }

  @Test
  void whatPagesSayIsText() throws Exception {
    for (String page :
        List.of(
            "qa?search=onerror",
            "qa?search=%3Cscript%3E%22'",
            "qa?column=answer&operator=contains&value=%3Cscript%3E",
            "qa/" + Ids.of("200"),
            "rollout/t1",
            "rejected",
            "rejected/0-0",
            "nothing%3Cscript%3E")) {
      assertThat(exchange(page).body()).as(page).doesNotContain("<script", "<img", "href=\"java");
    }
    assertThat(get("qa/" + Ids.of("200"))).contains("&lt;script&gt;document.title=");
  }

  @Test
  void everyAnswerForbidsAllButItsOwnStyle() throws Exception {
    for (String page : List.of("qa", "style.css", "nothing", "qa?from=x")) {
      HttpResponse<String> answer = exchange(page);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .startsWith("default-src 'none'; style-src 'self';")
                      .doesNotContain("script-src", "unsafe"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
  }

  @Test
  void nobodyWithoutTheTokenOrFromAnotherOriginIsAnswered() throws Exception {
    URI address = browser.address();
    String site = "http://127.0.0.1:" + address.getPort();
    assertThat(status(HttpRequest.newBuilder(URI.create(site + "/qa")))).isEqualTo(403);
    assertThat(status(HttpRequest.newBuilder(URI.create(site + "/wrong/qa")))).isEqualTo(403);
    assertThat(
            status(HttpRequest.newBuilder(address.resolve("qa")).header("Origin", "http://evil")))
        .isEqualTo(403);
    String renamed = RawHttp.get(address.getPort(), address.getPath() + "qa", "evil.example");
    assertThat(renamed).startsWith("HTTP/1.1 403");
    assertThat(Browser.start(folder.resolve("ds"), review(), 0).address().getPath())
        .hasSizeGreaterThan(30)
        .isNotEqualTo(address.getPath());
  }

  @Test
  void stepsThroughARollout() throws Exception {
    String second = get("rollout/t1?step=2&of=qa");
    assertThat(second)
        .contains("Step 2 of 3: browse (after it the answer has been seen)", "no json &lt;b&gt;")
        .contains("rel=\"prev\"", "rel=\"next\"", "aria-current=\"step\"")
        .doesNotContain(">first ", ">third<");
    assertThat(get("rollout/t1")).contains("Step 1 of 3").doesNotContain("rel=\"prev\"");
    assertThat(get("rollout/t1?step=99")).contains("Step 3 of 3").doesNotContain("rel=\"next\"");
  }

  @Test
  void opensRowsFromAListAndGoesOnFromThere() throws Exception {
    HttpResponse<String> opened = exchange("qa?search=question+&sort=question&order=desc&open=3");
    assertThat(opened.statusCode()).isEqualTo(303);
    String location = opened.headers().firstValue("Location").orElseThrow();
    assertThat(location).contains("/qa/" + Ids.of("97"), "search=question", "at=3");
    assertThat(get(location)).contains("open=2", "open=4", "Question 97?");
    assertThat(exchange("qa?open=5000").headers().firstValue("Location").orElseThrow())
        .endsWith("/qa");
    assertThat(exchange("rejected?open=0").headers().firstValue("Location").orElseThrow())
        .contains("/rejected/0-0");
  }

  @Test
  void marksGoToTheReviewFileAndAreShown() throws Exception {
    String id = Ids.of("5");
    assertThat(post("id=" + id + "&mark=drop&note=two+answers+%26&at=5&next=yes"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(303))
        .satisfies(
            answer ->
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith("qa?open=6"));
    assertThat(ReviewFile.read(review()))
        .containsOnly(Map.entry(id, new Mark(Mark.Verdict.DROP, "two answers &")));
    assertThat(get("qa?marked=drop")).contains("Rows 1 to 1 of 1.", "drop: two answers &amp;");
    assertThat(count(get("qa?marked=none"))).isEqualTo(129);
    assertThat(count(get("qa?marked=keep"))).isZero();
    post("id=" + id + "&mark=none");
    assertThat(count(get("qa?marked=drop"))).isZero();
  }

  @Test
  void marksOfNoRowAreRefused() throws Exception {
    HttpResponse<String> answer = post("id=unknown&mark=drop");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("no row has the id &#39;unknown&#39;");
    assertThat(post("id=" + Ids.of("5") + "&mark=away").statusCode()).isEqualTo(400);
    assertThat(review()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qa?from=x",
        "qa?from=-1",
        "qa?sort=nothing",
        "qa?column=nothing&operator=is&value=1",
        "qa?column=id&operator=like&value=1",
        "qa?column=n_hops&operator=is&value=abc",
        "qa?marked=maybe",
        "qa?sort=id%22%3B+DROP+TABLE+marks",
      })
  void whatCannotBeAskedIsExplained(String query) throws Exception {
    HttpResponse<String> answer = exchange(query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("role=\"alert\"");
  }

  @Test
  void comparesTwoRounds() throws Exception {
    assertThat(get("qa/" + Ids.of("7") + "?round=0&with=0"))
        .contains("From round 0 to round 0:", "<p class=\"diff\">Question 7?</p>");
  }

  @Test
  void saysWhenAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Browser.start(folder.resolve("ds"), review(), taken.getLocalPort()))
          .isInstanceOf(BrowseException.class)
          .hasMessageStartingWith("port " + taken.getLocalPort() + " is in use")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void saysWhatIsWrongWithFiles() throws IOException {
    Files.writeString(review(), "nonsense\n");
    assertThatThrownBy(() -> Browser.start(folder.resolve("ds"), review(), 0))
        .isInstanceOf(BrowseException.class)
        .hasMessageContaining("line 1 of the review file");
    Files.delete(review());
    Files.writeString(folder.resolve("ds/qa/train-00000-of-00001.parquet"), "no parquet");
    assertThatThrownBy(() -> Browser.start(folder.resolve("ds"), review(), 0))
        .isInstanceOf(BrowseException.class)
        .hasMessageContaining("train-00000-of-00001.parquet")
        .hasMessageContaining("publish or copy the dataset again");
  }

  @Test
  void theDatasetIsOnlyRead() throws Exception {
    get("qa?sort=question&order=asc");
    post("id=" + Ids.of("5") + "&mark=keep");
    try (var files = Files.walk(folder.resolve("ds"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(4);
    }
  }

  private static long count(String page) {
    Matcher range = Pattern.compile("Rows \\d+ to \\d+ of (\\d+)").matcher(page);
    if (range.find()) {
      return Long.parseLong(range.group(1));
    }
    assertThat(page).contains("No row is like that.");
    return 0;
  }

  private String get(String path) throws Exception {
    HttpResponse<String> answer = exchange(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> exchange(String path) throws Exception {
    URI address = path.startsWith("/") ? browser.address().resolve(path) : URI.create(root + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private int status(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> post(String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + "mark"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
