package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/** What went wrong with a request, as reasons of rejections and as a person would say it. */
final class Troubles {
  private Troubles() {}

  /** Trouble below HTTP, or with the form of an answer that the connection gave. */
  static FetchException of(IOException failure) {
    if (failure instanceof FetchException known) {
      return known;
    }
    if (failure instanceof AddressGuard.RefusedAddress) {
      return refused(failure.getMessage(), failure);
    }
    if (failure instanceof UnknownHostException) {
      return trouble(Reason.UNREACHABLE, false, "host not found", failure);
    }
    if (failure instanceof ConnectTimeoutException) {
      return trouble(Reason.UNREACHABLE, false, "no connection", failure);
    }
    if (failure instanceof ConnectException) {
      return trouble(Reason.UNREACHABLE, true, "no connection", failure);
    }
    if (failure instanceof SSLException) {
      return trouble(Reason.UNREACHABLE, false, "no secure connection", failure);
    }
    if (failure instanceof SocketTimeoutException) {
      return trouble(Reason.UNREACHABLE, false, "timed out", failure);
    }
    if (failure instanceof MessageConstraintException) {
      return trouble(Reason.TOO_LARGE, false, "headers over crawl.limits.header_bytes", failure);
    }
    if (failure.getCause() instanceof HttpException form) {
      return of(form);
    }
    if (isMalformed(failure)) {
      return trouble(Reason.MALFORMED_ANSWER, true, "broken answer", failure);
    }
    return trouble(Reason.UNREACHABLE, true, "connection lost", failure);
  }

  /** Bytes that are not HTTP. */
  static FetchException of(HttpException failure) {
    return trouble(Reason.MALFORMED_ANSWER, true, "not HTTP", failure);
  }

  /** A URL or an address that is not connected to. */
  static FetchException refused(String why, Throwable cause) {
    return new FetchException(Reason.ADDRESS_REFUSED, false, why, cause);
  }

  /** An answer beyond a bound that is not its size. */
  static FetchException beyond(Reason reason, String bound, Throwable cause) {
    return new FetchException(reason, false, bound, cause);
  }

  private static boolean isMalformed(IOException failure) {
    return failure instanceof ConnectionClosedException
        || failure instanceof MalformedChunkCodingException
        || failure instanceof ZipException
        || failure instanceof EOFException;
  }

  private static FetchException trouble(
      Reason reason, boolean worthRepeating, String kind, Exception failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return new FetchException(reason, worthRepeating, kind + ": " + message, failure);
  }
}
