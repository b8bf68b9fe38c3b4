package io.hopsmith.agents.judge;

import java.util.ArrayList;
import java.util.List;

/** Finds an accepted answer word by word, however its words are joined or hyphenated. */
final class PhraseFinder implements Finder {
  @Override
  public List<Found> find(Gold gold, Reply reply) {
    List<Found> found = new ArrayList<>();
    for (List<String> phrase : gold.phrases()) {
      String joined = String.join("", phrase);
      for (int i = 0; i < reply.size(); i++) {
        int end = end(joined, reply, i);
        if (end > 0) {
          found.add(new Found(i, end, "says the accepted answer"));
        }
      }
    }
    return found;
  }

  private static int end(String joined, Reply reply, int from) {
    int length = 0;
    for (int i = from; i < reply.size(); i++) {
      String form = reply.word(i).form();
      if (!joined.startsWith(form, length)) {
        return -1;
      }
      length += form.length();
      if (length == joined.length()) {
        return i + 1;
      }
    }
    return -1;
  }
}
