package io.hopsmith.agents.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Refuses an answer whose connection ends among its headers. (HttpClient takes the headers that
 * came for all of them, and what follows for an empty body.)
 */
final class WholeHeads implements HttpMessageParserFactory<ClassicHttpResponse> {
  private final DefaultHttpResponseParserFactory parsers;

  WholeHeads(Http1Config heads) {
    parsers = new DefaultHttpResponseParserFactory(heads);
  }

  @Override
  public HttpMessageParser<ClassicHttpResponse> create() {
    return new Parser(parsers.create());
  }

  @Override
  @SuppressWarnings("deprecation") // what the interface makes everyone implement
  public HttpMessageParser<ClassicHttpResponse> create(Http1Config ignored) {
    return create();
  }

  private record Parser(HttpMessageParser<ClassicHttpResponse> parser)
      implements HttpMessageParser<ClassicHttpResponse> {
    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
        throws IOException, HttpException {
      EndSeen noted = new EndSeen(in);
      ClassicHttpResponse response = parser.parse(buffer, noted);
      if (response != null && noted.ended) {
        throw new ConnectionClosedException("the connection ended among the headers");
      }
      return response;
    }
  }

  /** Notes whether the end was come to. */
  private static final class EndSeen extends FilterInputStream {
    private boolean ended;

    EndSeen(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return noted(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return noted(super.read(bytes, offset, length));
    }

    private int noted(int read) {
      ended |= read < 0;
      return read;
    }
  }
}
