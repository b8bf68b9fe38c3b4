package io.hopsmith.agents.judge;

import java.util.List;

/** One way in which a reply can say an accepted answer. */
interface Finder {
  /** Every place where the reply does, in order. */
  List<Found> find(Gold gold, Reply reply);
}
