package io.hopsmith.pipelines.push;

import io.hopsmith.agents.secret.SecretRef;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a dataset is pushed to.
 *
 * @param hub address of the hub, https, or http on this machine
 * @param repository {@code NAME} or {@code OWNER/NAME}
 * @param branch the branch that gets the commit
 * @param token where the token is
 * @param isPrivate whether a repository that is not there yet is made a private one
 */
public record HubTarget(
    URI hub, String repository, String branch, SecretRef token, boolean isPrivate) {
  private static final Pattern REPOSITORY =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,95}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,95}");
  private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /**
   * A target as a person names it.
   *
   * @throws PushException naming what is wrong and what is allowed
   */
  public static HubTarget of(
      String hub, String repository, String branch, String token, boolean isPrivate)
      throws PushException {
    if (!REPOSITORY.matcher(repository).matches()) {
      throw new PushException(
          "--repo is '%s'; it must be NAME or OWNER/NAME of letters, digits, dot, hyphen and underscore"
              .formatted(repository));
    }
    if (!BRANCH.matcher(branch).matches()) {
      throw new PushException("--branch is '%s', which is no name of a branch".formatted(branch));
    }
    if (!SecretRef.isReference(token)) {
      throw new PushException("--token is given as env:NAME or file:PATH, never as itself");
    }
    return new HubTarget(address(hub), repository, branch, new SecretRef(token), isPrivate);
  }

  private static URI address(String hub) throws PushException {
    try {
      URI uri = URI.create(hub.replaceFirst("/+$", ""));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && (scheme.equals("https") || (scheme.equals("http") && isHere(uri.getHost())))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new PushException(
          "--to is '%s', which is no address: %s".formatted(hub, e.getMessage()), e);
    }
    throw new PushException(
        "--to is '%s'; it must be an https address such as https://HUB, or http on this machine, because a token is sent there"
            .formatted(hub));
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
