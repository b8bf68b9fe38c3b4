package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.hopsmith.agents.browse.WebTools;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools.Ranking;
import io.hopsmith.pipelines.config.ConfigLoader;
import io.hopsmith.pipelines.config.RunConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search and a look at what it found, as a configuration asks for them. */
class ConfiguredWebTest {
  private static final String PAGE =
      "<html lang=en><title>Rhine</title><h1>Rhine</h1><p>The Rhine is 1,233 km long.</p></html>";

  @TempDir private Path folder;

  @Test
  void searchesAndOpensAsTheConfigurationSays() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String address = "127.0.0.1:" + server.getAddress().getPort();
    String hits =
        "{\"results\":[{\"url\":\"http://denied.example/\"},{\"url\":\"http://%s/rhine\"}]}"
            .formatted(address);
    answer(server, "/search", "application/json", hits);
    answer(server, "/rhine", "text/html", PAGE);
    server.start();
    Path file =
        Files.writeString(
            folder.resolve("run.yaml"),
            """
            seeds: [http://a.example/]
            crawl: {delay_ms: 0, open_hosts: ['%1$s']}
            search:
              engines: [{kind: searxng, url: 'http://%1$s/search'}]
              deny: [denied.example]
            """
                .formatted(address));
    RunConfig config =
        new ConfigLoader(name -> Optional.empty()).load(file, List.of(), Optional.empty());
    try (AnswerStore store = AnswerStore.inFile(folder.resolve("cache.db"));
        WebTools tools =
            ConfiguredWeb.search(config, HostRoutes.none())
                .open(
                    new StoredCalls(store, StoreMode.LIVE, "r"),
                    Budget.unlimited(),
                    Optional.empty())) {
      List<SearchHit> found = tools.search("rhine", Ranking.FUSED, config.search().topK());
      assertThat(found).extracting(SearchHit::url).containsExactly("http://" + address + "/rhine");
      assertThat(tools.browse(found.get(0).url()).map(PageView::text))
          .hasValueSatisfying(text -> assertThat(text).contains("The Rhine is 1,233 km long."));
      assertThat(tools.refusal("http://127.0.0.1:1/")).startsWith("ADDRESS_REFUSED: ");
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpServer server, String path, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
