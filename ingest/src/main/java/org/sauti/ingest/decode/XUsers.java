package org.sauti.ingest.decode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The accounts that an answer of X includes beside its tweets. */
final class XUsers {
  private final Map<String, JsonObject> byId = new HashMap<>();
  private final Map<String, String> idsByName = new HashMap<>();

  static XUsers of(JsonObject answer) throws DecodeException {
    XUsers users = new XUsers();
    for (JsonObject user : answer.object("includes").objects("users")) {
      String id = user.id("id");
      String name = user.string("username");
      if (id != null) {
        users.byId.put(id, user);
      }
      if (id != null && name != null) {
        users.idsByName.put(name.toLowerCase(Locale.ROOT), id);
      }
    }
    return users;
  }

  /** When the account was made, null when that is not included. */
  Instant createdAt(String id) throws DecodeException {
    JsonObject user = byId.get(id);
    return user == null ? null : Times.iso(user, "created_at");
  }

  /** The id of the account with this name in any case, null when it is not included. */
  String idOf(String name) {
    return name == null ? null : idsByName.get(name.toLowerCase(Locale.ROOT));
  }
}
