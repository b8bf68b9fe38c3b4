package io.hopsmith.pipelines.browse;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a form sends: names with values, in order; a name may come several times. */
record Parameters(List<Parameter> all) {

  /** One field. */
  record Parameter(String name, String value) {}

  Parameters {
    all = List.copyOf(all);
  }

  /**
   * Reads the part of a URL after the question mark, or the body of a form.
   *
   * @throws BadRequestException when it is not encoded as forms are
   */
  static Parameters parse(String encoded) throws BadRequestException {
    List<Parameter> all = new ArrayList<>();
    try {
      for (String field : encoded.split("&")) {
        if (!field.isEmpty()) {
          String[] parts = field.split("=", 2);
          all.add(new Parameter(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("the address is not encoded as forms are", e);
    }
    return new Parameters(all);
  }

  static Parameters none() {
    return new Parameters(List.of());
  }

  /** The first value of a name; empty text where there is none. */
  String value(String name) {
    return values(name).stream().findFirst().orElse("");
  }

  List<String> values(String name) {
    return all.stream().filter(field -> field.name().equals(name)).map(Parameter::value).toList();
  }

  /** The number under a name, from 0 to a billion. */
  int number(String name, int otherwise) throws BadRequestException {
    String value = value(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,9}")) {
      throw new BadRequestException("%s is '%s', which is no number".formatted(name, value));
    }
    return Integer.parseInt(value);
  }

  Parameters with(String name, Object value) {
    List<Parameter> more = new ArrayList<>(all);
    more.add(new Parameter(name, String.valueOf(value)));
    return new Parameters(more);
  }

  /** As it stands in a URL; still to be escaped for HTML. */
  String encoded() {
    List<String> fields = new ArrayList<>();
    for (Parameter field : all) {
      fields.add(encoded(field.name()) + "=" + encoded(field.value()));
    }
    return String.join("&", fields);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
