package org.sauti.app.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.sauti.models.DidYouMean;
import org.sauti.models.settings.SettingsSection;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.AccessSettings;
import org.sauti.sink.console.access.OidcSettings;
import org.sauti.sink.console.access.SessionTimes;
import org.sauti.sink.console.access.WellbeingSettings;

/** Reads how people come into the console, and how the organisation looks after them. */
final class AccessReader {
  private static final String NONE = "none";
  private static final int MOST_ITEMS = 100_000;
  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final List<String> ROLE_NAMES =
      Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();

  private AccessReader() {}

  /**
   * @param queue the section of the queue service
   */
  static Supplier<AccessSettings> read(SettingsSection queue) {
    URI publicUrl = url(queue, "public-url");
    SettingsSection session = queue.section("session");
    var idle = session.duration("idle", SessionTimes.DEFAULT.idle());
    var length = session.duration("length", SessionTimes.DEFAULT.length());
    WellbeingSettings wellbeing = wellbeing(queue.section("wellbeing"));
    Supplier<OidcSettings> oidc = oidc(queue.section("oidc"));
    return () ->
        new AccessSettings(publicUrl, new SessionTimes(idle, length), wellbeing, oidc.get(), false);
  }

  private static WellbeingSettings wellbeing(SettingsSection section) {
    WellbeingSettings standard = WellbeingSettings.DEFAULT;
    return new WellbeingSettings(
        section.flag("blur", standard.blur()),
        section.flag("greyscale", standard.greyscale()),
        section.integer("daily-limit", standard.dailyLimit(), 0, MOST_ITEMS),
        section.integer("break-after-minutes", standard.breakAfterMinutes(), 0, MINUTES_OF_A_DAY),
        section.integer("rotate-after", standard.rotateAfter(), 0, MOST_ITEMS),
        Set.copyOf(
            section.texts("heavy-queues", standard.heavyQueues().stream().sorted().toList())),
        section.text("support-url", standard.supportUrl()),
        section.text("support-text", standard.supportText()),
        ZoneId.of(
            section.value(
                "time-zone", "UTC", "a time zone such as Africa/Nairobi", AccessReader::zone)));
  }

  private static Supplier<OidcSettings> oidc(SettingsSection section) {
    URI issuer = url(section, "issuer");
    String clientId = section.text("client-id", "");
    String clientSecret = section.secret("client-secret", "");
    String roleClaim = section.text("role-claim", OidcSettings.DEFAULT_ROLE_CLAIM);
    SettingsSection given = section.section("roles");
    Map<String, Set<Role>> roles = new LinkedHashMap<>();
    for (String value : given.keys()) {
      roles.put(value, roles(given, value));
    }
    if (issuer == null) {
      return () -> null;
    }
    if (clientId.isEmpty() || clientSecret.isEmpty()) {
      section.problem("issuer", "'queue.oidc' needs a client-id and a client-secret as well");
    }
    return () -> new OidcSettings(issuer, clientId, clientSecret, roleClaim, roles);
  }

  private static Set<Role> roles(SettingsSection section, String key) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : section.texts(key, List.of())) {
      if (ROLE_NAMES.contains(name)) {
        roles.add(Role.valueOf(name.toUpperCase(Locale.ROOT)));
      } else {
        section.problem(
            key,
            "'"
                + section.pathOf(key)
                + "' has no role '"
                + name
                + "'"
                + DidYouMean.hint(name, ROLE_NAMES));
      }
    }
    return roles;
  }

  /** A URL, or null for none. */
  private static URI url(SettingsSection section, String key) {
    String text = section.value(key, NONE, "a URL or none", AccessReader::url);
    return text.equals(NONE) ? null : URI.create(text);
  }

  private static String url(String text) {
    if (text.equals(NONE)) {
      return text;
    }
    URI url = URI.create(text);
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    return web && url.getHost() != null ? text : null;
  }

  private static String zone(String text) {
    try {
      return ZoneId.of(text).getId();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
