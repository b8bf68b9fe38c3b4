package io.hopsmith.agents.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free loopback port whose every byte the test decides. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Behaviour behaviour;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** What happens to each request, or, where it wants no request, to each connection. */
  interface Behaviour {
    void answer(Connection connection) throws IOException, InterruptedException;

    /** Whether the head of a request is read first. */
    default boolean wantsRequest() {
      return true;
    }
  }

  /** One connection, and the path that was asked for last. */
  record Connection(Socket socket, String path) {

    Connection send(String text) throws IOException {
      return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Connection send(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
      return this;
    }

    /** The same bytes again and again, until the other side has enough. */
    void sendForEver(String text, long pauseMillis) throws IOException, InterruptedException {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      while (true) {
        send(bytes);
        Thread.sleep(pauseMillis);
      }
    }

    /** Ends the connection by a reset in place of the usual goodbye. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Says nothing until the server is closed. */
    void keepSilent() throws IOException {
      socket.getInputStream().read();
    }
  }

  RawServer(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Paths asked for, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        threads.execute(() -> talk(connection));
      } catch (IOException e) {
        return; // the server is closed
      }
    }
  }

  private void talk(Socket connection) {
    try (connection) {
      do {
        String path = behaviour.wantsRequest() ? readRequest(connection.getInputStream()) : "";
        if (path.isEmpty() && behaviour.wantsRequest()) {
          return;
        }
        asked.add(path);
        behaviour.answer(new Connection(connection, path));
      } while (behaviour.wantsRequest() && !connection.isClosed());
    } catch (IOException | InterruptedException e) {
      // the client went away or the test is over: nothing is left to answer
    }
  }

  /** The path of the next request; empty when there is none. */
  private static String readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString().split(" ", 3)[1];
  }
}
