package io.hopsmith.pipelines.remote;

import java.net.URI;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;

/** A server of {@code s3://} on loopback that keeps one bucket in memory and checks signatures. */
public final class S3Server implements AutoCloseable {
  private static final String BUCKET = "kept";

  private final BlobStoreContext context;
  private final S3Proxy server;

  private S3Server(BlobStoreContext context, S3Proxy server) {
    this.context = context;
    this.server = server;
  }

  /** Starts a server that wants these keys. */
  public static S3Server start(String accessKey, String secretKey) {
    BlobStoreContext context =
        ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
            .credentials(accessKey, secretKey)
            .build(BlobStoreContext.class);
    context.getBlobStore().createContainerInLocation(null, BUCKET);
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(context.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
            .ignoreUnknownHeaders(true) // Beam names the usual storage class
            .build();
    try {
      server.start();
    } catch (Exception e) { // declared so
      throw new IllegalStateException("the server does not start", e);
    }
    return new S3Server(context, server);
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** A folder of the bucket. */
  public String place(String folder) {
    return "s3://" + BUCKET + "/" + folder;
  }

  /** Deletes a file of the bucket. */
  public void delete(String name) {
    context.getBlobStore().removeBlob(BUCKET, name);
  }

  /** Puts a text in the place of a file of the bucket. */
  public void put(String name, String text) {
    BlobStore store = context.getBlobStore();
    store.putBlob(BUCKET, store.blobBuilder(name).payload(text).build());
  }

  public boolean has(String name) {
    return context.getBlobStore().blobExists(BUCKET, name);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // declared so
      throw new IllegalStateException("the server does not stop", e);
    }
    context.close();
  }
}
