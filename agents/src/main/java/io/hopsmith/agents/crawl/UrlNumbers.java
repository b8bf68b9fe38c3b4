package io.hopsmith.agents.crawl;

import edu.uci.ics.crawler4j.frontier.DocIDServer;
import java.util.HashMap;
import java.util.Map;

/** Numbers for URLs, in memory; crawler4j's contract wants -1 for unknown ones. */
final class UrlNumbers implements DocIDServer {
  private final Map<String, Integer> numbers = new HashMap<>();

  @Override
  public int getDocId(String url) {
    return numbers.getOrDefault(url, -1);
  }

  @Override
  public int getNewDocID(String url) {
    return numbers.computeIfAbsent(url, unknown -> numbers.size() + 1);
  }

  @Override
  public void addUrlAndDocId(String url, int number) {
    numbers.put(url, number);
  }

  @Override
  public boolean isSeenBefore(String url) {
    return numbers.containsKey(url);
  }

  @Override
  public int getDocCount() {
    return numbers.size();
  }

  @Override
  public void close() {
    numbers.clear();
  }
}
