package io.hopsmith.pipelines.browse;

/**
 * An answer to a browser.
 *
 * @param status HTTP status
 * @param type media type of the body
 * @param location where a redirect leads; empty for none
 * @param body its text
 */
record Response(int status, String type, String location, String body) {

  static Response page(int status, String html) {
    return new Response(status, "text/html; charset=utf-8", "", html);
  }

  static Response style(String css) {
    return new Response(200, "text/css; charset=utf-8", "", css);
  }

  static Response text(int status, String text) {
    return new Response(status, "text/plain; charset=utf-8", "", text);
  }

  /** Leads on with GET. */
  static Response seeOther(String location) {
    return new Response(303, "text/plain; charset=utf-8", location, "");
  }
}
