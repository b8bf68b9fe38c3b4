package io.hopsmith.validators.gate;

import io.hopsmith.agents.search.PageSet;
import io.hopsmith.agents.tools.PagesLeftOut;
import io.hopsmith.agents.tools.Tools;
import java.util.Optional;
import java.util.Set;

/**
 * Views of the live web beside those of the run's index. A few pages alone are searched by their
 * words; pages that cannot be read are none of them.
 *
 * @param web the web as tools, the run's own pages among it
 * @param index views of these
 */
public record WebViews(Tools web, CorpusViews index) implements CorpusViews {
  @Override
  public String id() {
    return index.id() + " and the web";
  }

  @Override
  public Tools all() {
    return web;
  }

  @Override
  public CorpusViews ofIndex() {
    return index;
  }

  @Override
  public Tools only(Set<String> urls) {
    return new PageSet(urls.stream().map(web::browse).flatMap(Optional::stream).toList());
  }

  @Override
  public Tools without(Set<String> urls) {
    return new PagesLeftOut(web, urls);
  }
}
