package io.hopsmith.generators.written;

import io.hopsmith.agents.prompt.PromptTemplate;
import io.hopsmith.agents.prompt.ReplyForm;
import io.hopsmith.generators.compose.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The prompts of the written recipes in one language. Immutable. */
final class Prompts {
  static final ReplyForm QUESTION = ReplyForm.of(Prompts.class, "question");
  static final ReplyForm OBFUSCATED = ReplyForm.of(Prompts.class, "obfuscated");

  private final String language;

  Prompts(String language) {
    this.language = language;
  }

  PromptTemplate of(String name) {
    return PromptTemplate.of(Prompts.class, name, language);
  }

  /** What a composer is told, with what the seed question or the themes add to it. */
  String compose(Shape shape, String more) {
    return of("compose").render(withHops(shape, Map.of("more", more)));
  }

  private static Map<String, String> withHops(Shape shape, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("least", Integer.toString(shape.leastHops()));
    values.put("most", Integer.toString(shape.mostHops()));
    return values;
  }

  /** Hashes of the prompts and forms of those names. */
  List<String> hashes(ReplyForm form, String... names) {
    return Stream.concat(Stream.of(names).map(name -> of(name).hash()), Stream.of(form.hash()))
        .toList();
  }
}
