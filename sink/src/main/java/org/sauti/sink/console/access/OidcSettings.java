package org.sauti.sink.console.access;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sauti.sink.console.Role;

/**
 * An OpenID provider that says who people are and what they may do.
 *
 * @param issuer its URL; what else there is to know is read from there
 * @param clientId what the console is called there
 * @param clientSecret what the console shows there
 * @param roleClaim the claim of the ID token that says what people may do, a text or a list of
 *     texts; dots lead into objects
 * @param roles what each value of the claim allows
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    String clientSecret,
    String roleClaim,
    Map<String, Set<Role>> roles) {
  public static final String DEFAULT_ROLE_CLAIM = "groups";

  public OidcSettings {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(clientSecret, "clientSecret");
    Objects.requireNonNull(roleClaim, "roleClaim");
    Map<String, Set<Role>> copy = new LinkedHashMap<>();
    roles.forEach((value, allowed) -> copy.put(value, Set.copyOf(allowed)));
    roles = Map.copyOf(copy);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException(
          "queue.oidc.roles must say which values of the claim " + roleClaim + " allow what");
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
  }
}
