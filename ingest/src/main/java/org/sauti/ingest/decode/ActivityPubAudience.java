package org.sauti.ingest.decode;

import java.util.LinkedHashSet;
import java.util.Set;

/** Whom an activity and its object are addressed to. */
final class ActivityPubAudience {
  private static final Set<String> PUBLIC =
      Set.of("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public");

  /** Where Lemmy, Mbin and others keep their groups; no address of a person has these. */
  private static final Set<String> GROUP_FOLDERS = Set.of("c", "m", "groups", "communities");

  private ActivityPubAudience() {}

  /** Whether everybody is addressed, or nothing is said about it. */
  static boolean isPublic(JsonObject activity, JsonObject object) {
    Set<String> addressed = addressed(activity, object);
    return addressed.isEmpty() || addressed.stream().anyMatch(PUBLIC::contains);
  }

  /**
   * The group that this was written in: the one that announces it, the audience it names, or one
   * among those addressed that can only be a group. Null when there is none.
   */
  static String community(JsonObject activity, JsonObject object, String announcing) {
    if (announcing != null) {
      return announcing;
    }
    String inner = LinkedData.id(object, "audience");
    String audience = inner == null ? LinkedData.id(activity, "audience") : inner;
    if (audience != null) {
      return audience;
    }
    return addressed(activity, object).stream()
        .filter(ActivityPubAudience::isGroup)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> addressed(JsonObject activity, JsonObject object) {
    Set<String> addressed = new LinkedHashSet<>();
    for (String member : new String[] {"to", "cc"}) {
      addressed.addAll(LinkedData.ids(object, member));
      addressed.addAll(LinkedData.ids(activity, member));
    }
    return addressed;
  }

  /** Whether this is an address like {@code https://lemmy.example/c/name}. */
  private static boolean isGroup(String address) {
    int name = address.lastIndexOf('/');
    int folder = address.lastIndexOf('/', name - 1);
    return folder > 0 && GROUP_FOLDERS.contains(address.substring(folder + 1, name));
  }
}
