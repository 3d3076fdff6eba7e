package org.sauti.sink.export.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.InetAddressValidator;

/** IP addresses of both versions. */
final class IpAddresses {
  private static final Pattern VERSION_4 =
      Pattern.compile("(?<![\\p{L}\\p{N}.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\p{N}])");
  private static final Pattern VERSION_6 =
      Pattern.compile("(?<![\\p{L}\\p{N}:])[0-9A-Fa-f:]{3,45}(?![\\p{L}\\p{N}:])");
  private static final Pattern GROUPS = Pattern.compile(":+");

  /** With fewer it may be program text or a face. */
  private static final int FEWEST_GROUPS = 3;

  private IpAddresses() {}

  static void find(String text, String language, Marks marks) {
    InetAddressValidator addresses = InetAddressValidator.getInstance();
    Matcher version4 = VERSION_4.matcher(text);
    while (version4.find()) {
      if (addresses.isValidInet4Address(version4.group())) {
        marks.add(PersonalData.IP_ADDRESS, version4.start(), version4.end());
      }
    }
    Matcher version6 = VERSION_6.matcher(text);
    while (version6.find()) {
      String address = version6.group();
      if (addresses.isValidInet6Address(address)
          && GROUPS.splitAsStream(address).filter(group -> !group.isEmpty()).count()
              >= FEWEST_GROUPS) {
        marks.add(PersonalData.IP_ADDRESS, version6.start(), version6.end());
      }
    }
  }
}
