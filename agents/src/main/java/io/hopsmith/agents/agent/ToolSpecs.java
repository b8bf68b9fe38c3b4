package io.hopsmith.agents.agent;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;

/** The tools as providers want them described. */
final class ToolSpecs {
  static final List<ToolSpecification> ALL = List.of(search(), browse(), find());

  private ToolSpecs() {}

  private static ToolSpecification search() {
    return ToolSpecification.builder()
        .name(Toolbox.SEARCH)
        .description(
            "Searches for pages. Each query is answered by titles, addresses and matching passages.")
        .parameters(
            JsonObjectSchema.builder()
                .addProperty(
                    "queries",
                    JsonArraySchema.builder()
                        .description("One to five queries in plain words.")
                        .items(new JsonStringSchema())
                        .build())
                .required("queries")
                .build())
        .build();
  }

  private static ToolSpecification browse() {
    return ToolSpecification.builder()
        .name(Toolbox.BROWSE)
        .description(
            "Reads a page that a search or a link offered, and quotes what speaks to the goal.")
        .parameters(
            JsonObjectSchema.builder()
                .addStringProperty("url", "The page's address.")
                .addStringProperty("goal", "What to look for on the page.")
                .required("url", "goal")
                .build())
        .build();
  }

  private static ToolSpecification find() {
    return ToolSpecification.builder()
        .name(Toolbox.FIND)
        .description("Shows the lines of a page that hold some words exactly.")
        .parameters(
            JsonObjectSchema.builder()
                .addStringProperty("url", "The page's address.")
                .addStringProperty("pattern", "The words.")
                .required("url", "pattern")
                .build())
        .build();
  }
}
