package org.sauti.sink.console.access;

import java.net.URI;
import java.util.Objects;

/**
 * How people come in.
 *
 * @param publicUrl where browsers find the console when a proxy stands before it; null for none
 * @param sessions how long people stay logged in
 * @param wellbeing how the organisation looks after them
 * @param oidc an OpenID provider beside the passwords; null for none
 * @param demo whether everything is invented and the terminal shows the passwords
 */
public record AccessSettings(
    URI publicUrl,
    SessionTimes sessions,
    WellbeingSettings wellbeing,
    OidcSettings oidc,
    boolean demo) {
  /** No proxy. */
  public static final AccessSettings DEFAULT =
      new AccessSettings(null, SessionTimes.DEFAULT, WellbeingSettings.DEFAULT, null, false);

  public AccessSettings {
    Objects.requireNonNull(sessions, "sessions");
    Objects.requireNonNull(wellbeing, "wellbeing");
    if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getScheme() == null)) {
      throw new IllegalArgumentException(
          "the public URL must have a form like https://sauti.example.org but is " + publicUrl);
    }
  }

  /** The same for a demo. */
  public AccessSettings forDemo() {
    return new AccessSettings(publicUrl, sessions, wellbeing, oidc, true);
  }

  /** Whether browsers speak HTTPS with the proxy. */
  public boolean isHttps() {
    return publicUrl != null && "https".equalsIgnoreCase(publicUrl.getScheme());
  }
}
