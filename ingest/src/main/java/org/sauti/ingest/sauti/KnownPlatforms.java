package org.sauti.ingest.sauti;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.models.DidYouMean;
import org.sauti.models.RejectCode;

/** The platform names that documents in Sauti's own formats may use. */
public final class KnownPlatforms {
  /**
   * What can be a mistyped name, and so may be repeated in a message; anything else may be text.
   */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,30}");

  private final Set<String> names;

  /** The names of platforms with a decoder, and those that the operator added. */
  public KnownPlatforms(Collection<String> decoded, Collection<String> added) {
    Set<String> all = new TreeSet<>(decoded);
    all.addAll(added);
    this.names = Set.copyOf(all);
  }

  /**
   * @param name as the document says it, nullable
   * @return the name
   * @throws DecodeException when it is not known
   */
  String require(String name) throws DecodeException {
    if (name == null || name.isBlank()) {
      throw new DecodeException(RejectCode.UNKNOWN_PLATFORM, "platform is missing");
    }
    if (!names.contains(name)) {
      throw new DecodeException(RejectCode.UNKNOWN_PLATFORM, unknown(name));
    }
    return name;
  }

  private String unknown(String name) {
    if (!NAME.matcher(name).matches()) {
      return "platform is not a known name";
    }
    return DidYouMean.suggest(name, names)
        .map(near -> "platform '" + name + "' is unknown (did you mean '" + near + "'?)")
        .orElse("platform '" + name + "' is unknown");
  }
}
