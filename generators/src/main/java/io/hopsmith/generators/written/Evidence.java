package io.hopsmith.generators.written;

import io.hopsmith.agents.agent.ToolAgent.Exploration;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an exploration saw: the pages that questions may rest on. For one thread.
 *
 * @param steps its calls, with those of whoever looked things up after it
 */
record Evidence(List<String> opened, List<Step> steps, Tools tools) {
  private static final int LEAST_OF_PAGE = 800;
  private static final String LEFT_OUT = "[left out]";

  static Evidence of(Exploration exploration, Tools tools) {
    return new Evidence(List.copyOf(exploration.opened()), exploration.steps(), tools);
  }

  /** The same with what was seen later. */
  Evidence and(List<Step> later) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(later);
    return new Evidence(opened, List.copyOf(all), tools);
  }

  /**
   * The page at a URL that was opened, or shown by a search; empty for any other. A slash at the
   * end and a fragment, which models add and drop, make no difference.
   */
  Optional<PageView> page(String url) {
    String plain = plain(url);
    boolean seen =
        opened.stream().anyMatch(each -> plain(each).equals(plain))
            || steps.stream().anyMatch(step -> step.observation().contains(plain));
    return seen && !plain.isEmpty()
        ? tools.browse(url).or(() -> tools.browse(plain)).or(() -> tools.browse(plain + "/"))
        : Optional.empty();
  }

  private static String plain(String url) {
    return url.replaceFirst("#.*$", "").replaceFirst("/$", "");
  }

  /**
   * The calls with what they brought, as a prompt shows them. Where there is no room for all, what
   * searches brought goes first; then every page is cut to its share, for a question needs several;
   * where that would leave too little of each, what the earliest pages said goes.
   *
   * @param room characters
   */
  String shown(int room) {
    List<String> observations = new ArrayList<>(steps.stream().map(Step::observation).toList());
    leaveOut(observations, room, true);
    long pages = observations.stream().filter(text -> !text.equals(LEFT_OUT)).count();
    if (length(observations) > room && room / pages >= LEAST_OF_PAGE) {
      observations.replaceAll(text -> cut(text, (int) (room / pages)));
    }
    leaveOut(observations, room, false);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      shown
          .append("Call %d: %s %s\n".formatted(i + 1, step.tool(), step.arguments()))
          .append(observations.get(i))
          .append("\n\n");
    }
    return shown.toString().stripTrailing();
  }

  private void leaveOut(List<String> observations, int room, boolean searches) {
    for (int i = 0; i < steps.size() && length(observations) > room; i++) {
      if (steps.get(i).tool().equals("search") == searches) {
        observations.set(i, LEFT_OUT);
      }
    }
  }

  /** The beginning, and the last line, which closes the block that the text stands in. */
  private static String cut(String text, int most) {
    int last = text.lastIndexOf('\n');
    return text.length() <= most || last <= most
        ? text
        : text.substring(0, most) + "\n" + LEFT_OUT + text.substring(last);
  }

  private static int length(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }
}
